import type { InventedPerson } from "./debtors.ts";
import { DEBTORS } from "./debtors.ts";
import type { Holding } from "./holdings.ts";
import { randomFor } from "./random.ts";
import { formatYuan } from "#kit/money.ts";

const WAN_FEN = 1_000_000n;

/** A company's own registration, and what its founders hold of it. */
export function equityOf(person: InventedPerson): readonly Holding[] {
  return DEBTORS.filter(({ personKind }) => personKind === "company").flatMap((company) => {
    if (company.key === person.key) return [registration(company, "own_registration", null)];
    if (company.legalRepresentative !== person.name) return [];
    const share = randomFor(`share ${company.key}`).pick([100, 90, 70, 60, 51]);
    return [registration(company, "shareholding", share)];
  });
}

function registration(
  company: InventedPerson,
  recordKind: "own_registration" | "shareholding",
  share: number | null,
): Holding {
  const random = randomFor(`registration ${company.key}`);
  const whole = BigInt(random.pick([100, 200, 500, 800, 1000, 2000])) * WAN_FEN;
  const part = (whole * BigInt(share ?? 100)) / 100n;
  const paid = (part * BigInt(random.whole(20, 100))) / 100n;
  return {
    kind: "equity",
    bankId: null,
    identifier: company.identityNumber,
    label: share === null ? company.name : `${company.name} ${share}%`,
    valueYuan: null,
    flags: [],
    fields: {
      record_kind: recordKind,
      company_name: company.name,
      company_code: company.identityNumber,
      established_on: `${random.whole(2009, 2020)}-0${random.whole(1, 9)}-1${random.whole(0, 9)}`,
      company_status: "existing",
      legal_representative: company.legalRepresentative ?? "",
      ...(share !== null && { share: `${share}%` }),
      capital: formatYuan(part),
      paid_capital: formatYuan(paid),
      pledges: "无",
      freezes: "无",
    },
  };
}

export function taxesOf(person: InventedPerson): readonly Holding[] {
  if (person.personKind !== "company") return [];
  const random = randomFor(`tax ${person.key}`);
  const registered = taxRecord(person, {
    record_kind: "registration",
    detail: `税务登记正常,纳税人识别号 ${person.identityNumber}`,
  });
  if (person.line === "trader" && random.isOneIn(2)) {
    const amount = formatYuan(BigInt(random.whole(210_000, 3_400_000)));
    return [
      registered,
      taxRecord(person, {
        record_kind: "arrears",
        period: "2025 年",
        amount,
        budget_level: "county",
      }),
    ];
  }
  if (person.line !== "factory") return [registered];
  const amount = formatYuan(BigInt(random.whole(380_000, 6_200_000)));
  const account = `退税户${random.digits(10)}`;
  return [
    registered,
    {
      ...taxRecord(person, {
        record_kind: "refund",
        period: "增值税留抵退税",
        amount,
        refund_account: account,
        budget_level: "central",
      }),
      identifier: account,
      label: `应退税款 ${amount} 元`,
      valueYuan: amount,
    },
  ];
}

function taxRecord(person: InventedPerson, fields: { readonly [id: string]: string }): Holding {
  const names: { readonly [kind: string]: string } = {
    registration: "税务登记",
    arrears: "欠税",
    refund: "应退税款",
  };
  return {
    kind: "tax",
    bankId: null,
    identifier: `${fields["record_kind"] ?? ""} ${person.identityNumber}`,
    label: names[fields["record_kind"] ?? ""] ?? "纳税信息",
    valueYuan: null,
    flags: [],
    fields,
  };
}

const WORKS = {
  developer: "鹭栖园住宅小区二期",
  builder: "安置房配套工程",
  factory: "生产线技术改造项目",
} as const;

export function projectsOf(person: InventedPerson): readonly Holding[] {
  const isBuilding =
    person.line === "developer" || person.line === "builder" || person.line === "factory";
  if (person.personKind !== "company" || !isBuilding) return [];
  const random = randomFor(`project ${person.key}`);
  const code = `2${random.whole(4, 6)}0${random.whole(1, 9)}-411722-04-0${random.whole(1, 5)}-${random.digits(6)}`;
  const name = `${person.name.replace("有限公司", "")}${WORKS[person.line]}`;
  const investment = formatYuan(BigInt(random.whole(600, 21_000)) * WAN_FEN);
  return [
    {
      kind: "project",
      bankId: null,
      identifier: code,
      label: `${name} ${code}`,
      valueYuan: investment,
      flags: [],
      fields: {
        project_code: code,
        project_name: name,
        procedure: person.line === "factory" ? "filing" : "approval",
        stage: random.isOneIn(2) ? "pending" : "approved",
        investment,
        place: person.address.replace("河南省", ""),
      },
    },
  ];
}
