import type { TermCapId } from "./term-caps.ts";

type AssetKindRule = {
  readonly name: string;
  /** What tells one such thing from every other. */
  readonly identifier: string;
  /** Which control of it is which: 查封, 冻结, 扣押. */
  readonly control: string;
  readonly term: TermCapId;
};

export const ASSET_KINDS = {
  deposit: { name: "银行存款", identifier: "账号", control: "冻结", term: "deposit" },
  real_estate: { name: "房屋", identifier: "不动产单元号", control: "查封", term: "real_estate" },
  land: { name: "土地使用权", identifier: "不动产单元号", control: "查封", term: "real_estate" },
  vehicle: { name: "机动车", identifier: "号牌号码", control: "查封", term: "vehicle" },
  equity: {
    name: "股权",
    identifier: "公司统一社会信用代码",
    control: "冻结",
    term: "other_right",
  },
  tax_refund: { name: "退税款", identifier: "退税账户", control: "冻结", term: "other_right" },
  project: { name: "工程项目", identifier: "项目代码", control: "停止办理", term: "other_right" },
  movable: { name: "动产", identifier: "名称及特征", control: "扣押", term: "movable" },
  income: { name: "收入", identifier: "发放单位", control: "扣留", term: "other_right" },
} as const satisfies Record<string, AssetKindRule>;

export type AssetKind = keyof typeof ASSET_KINDS;
