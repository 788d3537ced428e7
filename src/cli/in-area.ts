import { FAILED } from "./command.ts";
import type { Given } from "./command.ts";
import { asOwner, listInstalledAreas } from "#shell/db/accounts.ts";
import type { Transaction } from "#shell/db/database.ts";

const NOWHERE = "00000000-0000-0000-0000-000000000000";

/** There is one area per installation; an empty database has none, and nothing can be managed in it. */
export async function inArea(
  ownerUrl: string,
  { report }: Given,
  work: (tx: Transaction) => Promise<number>,
): Promise<number> {
  const [area] = await asOwner(ownerUrl, NOWHERE, (tx) => listInstalledAreas(tx));
  if (!area) {
    report("数据库还是空的。请先运行一次 liandong start。");
    return FAILED;
  }
  return asOwner(ownerUrl, area.area, work);
}
