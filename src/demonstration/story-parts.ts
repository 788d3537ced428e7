import type { Chronicle, Wanted } from "./chronicle.ts";
import type { InventedPerson } from "./debtors.ts";
import { holdingsOf } from "./holdings.ts";
import type { Holding } from "./holdings.ts";
import type { FindingKindId } from "#law/finding-kinds.ts";

const REGISTRY = "real_estate_registry";

/** What stories name of a debtor's things; a story that names what is not there is wrong. */
export function debtorOf(c: Chronicle, nth = 0): InventedPerson {
  const found = c.sheet.debtors[nth];
  if (!found) throw new Error(`${c.sheet.key} has no debtor ${nth}`);
  return found;
}

function holdingOf(person: InventedPerson, kind: FindingKindId, nth = 0): Holding {
  const found = holdingsOf(person).filter((holding) => holding.kind === kind)[nth];
  if (!found) throw new Error(`${person.name} has no ${kind} ${nth}`);
  return found;
}

/** The accounts that may be frozen at all; wages of others and marked funds are left alone. */
export function accountsOf(person: InventedPerson): readonly Holding[] {
  return holdingsOf(person).filter(({ kind, flags }) => kind === "deposit" && flags.length === 0);
}

export function freeze(c: Chronicle, nth = 0, debtor = debtorOf(c)): Wanted {
  const account = accountsOf(debtor)[nth];
  if (!account) throw new Error(`${debtor.name} has no account ${nth}`);
  return {
    kind: "freeze_deposit",
    unitId: account.bankId ?? "",
    debtor,
    holding: account,
    amountYuan: c.sheet.claimYuan,
  };
}

export function sealHouse(c: Chronicle, nth = 0): Wanted {
  const debtor = debtorOf(c);
  const holding = holdingOf(debtor, "real_estate", nth);
  const isUnsold = holding.fields["house_state"] !== "registered";
  return {
    kind: isUnsold ? "pre_seal_house" : "seal_house",
    unitId: isUnsold ? "housing" : REGISTRY,
    debtor,
    holding,
  };
}

export function sealLand(c: Chronicle): Wanted {
  const debtor = debtorOf(c);
  return { kind: "seal_land", unitId: REGISTRY, debtor, holding: holdingOf(debtor, "land") };
}

export function sealVehicle(c: Chronicle): Wanted {
  const debtor = debtorOf(c);
  const holding = holdingOf(debtor, "vehicle");
  return { kind: "seal_vehicle", unitId: "public_security", debtor, holding };
}

export function freezeEquity(c: Chronicle): Wanted {
  const debtor = debtorOf(c);
  const holding = holdingsOf(debtor).find(
    (one) => one.kind === "equity" && one.fields["record_kind"] === "shareholding",
  );
  if (!holding) throw new Error(`${debtor.name} holds no shares`);
  return { kind: "freeze_equity", unitId: "market_regulation", debtor, holding };
}

/** A measure that names no thing: a ban, a listing, a task. */
export function plain(c: Chronicle, kind: Wanted["kind"], unitId: string): Wanted {
  return { kind, unitId, debtor: debtorOf(c) };
}

/** An account that the applicant believed in and the bank does not know. */
export function freezeUnknown(c: Chronicle, unitId: string): Wanted {
  const identifier = "6228480000000000018";
  const asset = {
    kind: "deposit",
    identifier,
    description: `申请执行人提供的账号 ${identifier}`,
    flags: [],
  };
  const amountYuan = c.sheet.claimYuan;
  return { kind: "freeze_deposit", unitId, debtor: debtorOf(c), asset, amountYuan };
}
