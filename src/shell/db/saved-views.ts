import type { Transaction } from "./database.ts";
import type { Identity } from "../identity.ts";

export type SavedView = {
  readonly name: string;
  readonly settings: { readonly [name: string]: unknown };
};

/** A person keeps this many views of a page at most. */
export const VIEWS_MAX = 50;

export function listSavedViews(
  tx: Transaction,
  identity: Identity,
  page: string,
): Promise<readonly SavedView[]> {
  return tx.run<SavedView>(
    "saved_views.list",
    `select name, settings from saved_views where area = $1 and user_id = $2 and page = $3
     order by name limit ${VIEWS_MAX}`,
    [tx.areaId, identity.userId, page],
  );
}

export async function putSavedView(
  tx: Transaction,
  identity: Identity,
  view: SavedView & { readonly page: string; readonly at: string },
): Promise<void> {
  await tx.run(
    "saved_views.put",
    `insert into saved_views (area, user_id, page, name, settings, saved_at)
     values ($1, $2, $3, $4, $5::jsonb, $6)
     on conflict (area, user_id, page, name)
       do update set settings = excluded.settings, saved_at = excluded.saved_at`,
    [tx.areaId, identity.userId, view.page, view.name, JSON.stringify(view.settings), view.at],
  );
}

export async function deleteSavedView(
  tx: Transaction,
  identity: Identity,
  view: { readonly page: string; readonly name: string },
): Promise<void> {
  await tx.run(
    "saved_views.drop",
    "delete from saved_views where area = $1 and user_id = $2 and page = $3 and name = $4",
    [tx.areaId, identity.userId, view.page, view.name],
  );
}
