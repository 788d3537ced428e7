/**
 * What a county may set for itself (实施细则, art. 23) as the core reads it: the holiday calendar and
 * the settings that the law leaves open. Values come from the county's overlay and its corrections.
 */
export type CountyRules = {
  readonly areaId: string;
  readonly courtCode: string;
  readonly holidays: { readonly [date: string]: "rest" | "work" };
  readonly settings: CountySettings;
};

export type CountySettings = {
  /** 平台接收是否等于送达: 'no' until the county confirms it, then arrival starts the clock. */
  readonly platformArrivalIsService: boolean;
  /** Minutes after which an unopened arrival alarms (未签收预警). */
  readonly unopenedAlarmMinutes: number;
  /** Working days before (negative) and after the time limit at which a unit is urged. */
  readonly urging: {
    readonly upcoming: number;
    readonly reminder: number;
    readonly supervision: number;
    readonly escalation: number;
  };
};

/** What holds until a county sets its own; defaults of the product, not of the law (产品默认). */
export const COUNTY_DEFAULTS = {
  platformArrivalIsService: false,
  unopenedAlarmMinutes: 60,
  urging: { upcoming: -1, reminder: 1, supervision: 3, escalation: 7 },
} as const satisfies CountySettings;
