import type { Call } from "./call.ts";
import { VIEWS_MAX, deleteSavedView, listSavedViews, putSavedView } from "../db/saved-views.ts";
import { Refused } from "./call.ts";
import type { Output } from "#contract/index.ts";

/** The views that a person keeps of a list, for nobody but himself. */
export async function listViews(call: Call<"listViews">): Promise<Output<"listViews">> {
  const { app, identity, input } = call;
  const rows = await app.engine.database.transact(identity, (tx) =>
    listSavedViews(tx, identity, input.params.page),
  );
  return { items: rows.map(({ name, settings }) => ({ name, settings })) };
}

export async function saveView(call: Call<"saveView">): Promise<Output<"saveView">> {
  const { app, identity, input } = call;
  const { page } = input.params;
  const { name, settings } = input.body;
  await app.engine.database.transact(identity, async (tx) => {
    const kept = await listSavedViews(tx, identity, page);
    const isNew = !kept.some((view) => view.name === name);
    if (isNew && kept.length >= VIEWS_MAX) {
      throw new Refused({ type: "too_many_views", most: VIEWS_MAX });
    }
    await putSavedView(tx, identity, { page, name, settings, at: app.engine.now() });
  });
  return { ok: true };
}

export async function deleteView(call: Call<"deleteView">): Promise<Output<"deleteView">> {
  const { app, identity, input } = call;
  const { page, name } = input.params;
  await app.engine.database.transact(identity, (tx) =>
    deleteSavedView(tx, identity, { page, name }),
  );
  return { ok: true };
}
