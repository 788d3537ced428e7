import { cardOf } from "./desk-cards.ts";
import type { CardId } from "./desk-cards.ts";
import type { Transaction } from "../db/database.ts";
import type { Identity } from "../identity.ts";
import { mayUse } from "#core/access/index.ts";
import type { PermissionId } from "#law/roles.ts";

type Entry = { readonly permission: PermissionId; readonly cards: readonly CardId[] };

/** The figures beside the pages in the navigation: what waits there for this person. */
const ENTRIES: { readonly [name: string]: Entry } = {
  approvals: { permission: "approve_notice", cards: ["approvals"] },
  expiring: { permission: "view_cases", cards: ["expiring"] },
  review_proposals: { permission: "view_measures", cards: ["reviews"] },
  inbox: { permission: "view_inbox", cards: ["to_receive", "to_do"] },
};

export async function navigationCounts(
  tx: Transaction,
  identity: Identity,
  now: string,
): Promise<{ [name: string]: number }> {
  const own = Object.entries(ENTRIES).filter(([, entry]) =>
    mayUse(identity.role, entry.permission),
  );
  const counted = await Promise.all(
    own.map(async ([name, { cards }]) => {
      const counts = await Promise.all(cards.map((id) => cardOf(id).count({ tx, identity, now })));
      return [name, counts.reduce((sum, count) => sum + count, 0)] as const;
    }),
  );
  return Object.fromEntries(counted);
}
