import type { StaffedUnit } from "./staff.ts";
import type { UnitRow } from "#shell/db/accounts.ts";
import { lawUnits } from "#shell/foundation.ts";
import { UNITS } from "#law/units.ts";
import type { UnitId } from "#law/units.ts";

export const COUNTY = "上蔡县";
export const COURT_CODE = "豫1722";

/** The units that a county has several of, as this county has them. */
type OwnUnit = {
  readonly id: string;
  readonly kind: UnitId;
  readonly name: string;
  readonly short: string;
};

/** Six banks; the digits begin their invented cards and accounts. */
export const BANKS = [
  {
    id: "bank_icbc_shangcai",
    name: "中国工商银行上蔡支行",
    short: "工行上蔡支行",
    card: "622202",
    account: "1715",
  },
  {
    id: "bank_abc_shangcai",
    name: "中国农业银行上蔡县支行",
    short: "农行上蔡县支行",
    card: "622848",
    account: "1646",
  },
  {
    id: "bank_boc_shangcai",
    name: "中国银行上蔡支行",
    short: "中行上蔡支行",
    card: "621661",
    account: "2472",
  },
  {
    id: "bank_ccb_shangcai",
    name: "中国建设银行上蔡支行",
    short: "建行上蔡支行",
    card: "621700",
    account: "4105",
  },
  {
    id: "bank_psbc_shangcai",
    name: "中国邮政储蓄银行上蔡县支行",
    short: "邮储上蔡县支行",
    card: "621799",
    account: "9410",
  },
  {
    id: "bank_rcb_shangcai",
    name: "河南上蔡农村商业银行",
    short: "上蔡农商行",
    card: "622991",
    account: "0000",
  },
] as const;

export const PRISON = {
  id: "prison_tianzhong",
  name: "河南省天中监狱",
  short: "天中监狱",
} as const;

const TOWNSHIPS = [
  { id: "township_caidu", name: "上蔡县人民政府蔡都街道办事处", short: "蔡都街道" },
  { id: "township_huangbu", name: "上蔡县黄埠镇人民政府", short: "黄埠镇" },
  { id: "township_zhuhu", name: "上蔡县洙湖镇人民政府", short: "洙湖镇" },
  { id: "township_taqiao", name: "上蔡县塔桥镇人民政府", short: "塔桥镇" },
] as const;

const OWN_UNITS: readonly OwnUnit[] = [
  ...BANKS.map(({ id, name, short }): OwnUnit => ({ id, kind: "bank", name, short })),
  { ...PRISON, kind: "prison" },
  ...TOWNSHIPS.map((township): OwnUnit => ({ ...township, kind: "township" })),
];

const SINCE = "2018-01-01";

export const OWN_UNIT_ROWS: readonly UnitRow[] = OWN_UNITS.map(({ id, kind, name, short }) => ({
  id,
  kind,
  name,
  names: [{ name, short, from: SINCE, to: null }],
}));

const GROUPS: { readonly [kind: string]: string } = {
  bank: "银行",
  prison: "监狱",
  township: "乡镇(街道)",
};

/** All units of the county in the order in which the bar of persons lists them. */
export function staffedUnits(today: string): readonly StaffedUnit[] {
  return [...lawUnits(COUNTY, today), ...OWN_UNIT_ROWS].map(({ id, kind, name }) => ({
    id,
    name,
    group: GROUPS[kind] ?? groupOf(kind as UnitId),
  }));
}

function groupOf(kind: UnitId): string {
  return UNITS[kind].membership === "member" ? "成员单位" : "其他协助单位";
}
