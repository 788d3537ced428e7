import { accountLines, readyPasswords, readyUnitCredentials } from "./accounts.ts";
import { runAutomaticUnits } from "./automatic-units.ts";
import { DEMONSTRATION_AREA, demonstrationStaff, seedDemonstration } from "./seed.ts";
import type { Staff } from "./staff.ts";
import { createApp } from "#shell/app.ts";
import { asOwner } from "#shell/db/accounts.ts";
import { emptyDemonstration, seedState } from "#shell/db/demonstration.ts";
import type { Settings } from "#shell/settings.ts";
import { millisecondsOf, toInstant } from "#kit/calendar.ts";

type OnFault = (fault: unknown, where: string) => void;

export type Demonstration = {
  /** Lets the units answer by themselves while the switch is on; the function given back ends it. */
  readonly startUnits: (
    url: string,
    turned: { readonly on: boolean },
    onFault?: OnFault,
  ) => () => Promise<void>;
  /** The accounts and passwords of this installation, for the console. */
  readonly tellAccounts: (report: (line: string) => void) => void;
};

export type Preparation = {
  readonly ownerUrl: string;
  readonly applicationUrl: string;
  readonly settings: Settings;
  readonly report: (line: string) => void;
};

/** For the command line: the county and its accounts, made anew where that is asked for. */
export async function seedCounty(
  preparation: Preparation & { readonly isAgain: boolean },
): Promise<boolean> {
  const { ownerUrl, isAgain, settings } = preparation;
  if (isAgain) await asOwner(ownerUrl, DEMONSTRATION_AREA, (tx) => emptyDemonstration(tx));
  const now = toInstant(Date.now());
  const isSeeded = await seedWhereMissing({ ...preparation, now });
  await readyPasswords(placeOf(ownerUrl, settings), demonstrationStaff(now));
  return isSeeded;
}

function placeOf(ownerUrl: string, settings: Settings): Parameters<typeof readyPasswords>[0] {
  const { dataDirectory, demonstrationPassword: onePassword } = settings;
  return { ownerUrl, dataDirectory, onePassword };
}

/** Makes the demonstration county where there is none yet, and readies its accounts. */
export async function prepareDemonstration(preparation: Preparation): Promise<Demonstration> {
  const { ownerUrl, settings } = preparation;
  const now = toInstant(Date.now());
  const staff = demonstrationStaff(now);
  const place = placeOf(ownerUrl, settings);
  await seedWhereMissing({ ...preparation, now });
  const passwords = await readyPasswords(place, staff);
  return {
    startUnits: (url, turned, onFault) => startUnits(preparation, staff, { url, turned, onFault }),
    tellAccounts: (tell) => {
      for (const line of accountLines(staff, passwords, place)) tell(line);
    },
  };
}

/** Seeds an empty database; one in which an earlier seeding was cut short is emptied first. */
async function seedWhereMissing(seeding: Preparation & { readonly now: string }): Promise<boolean> {
  const { ownerUrl, report } = seeding;
  const state = await asOwner(ownerUrl, DEMONSTRATION_AREA, (tx) => seedState(tx));
  if (state === "whole") return false;
  if (state === "cut_short") {
    report("上次装入示范县没有完成,重新装入");
    await asOwner(ownerUrl, DEMONSTRATION_AREA, (tx) => emptyDemonstration(tx));
  } else {
    report("首次启动:装入示范县(人员、单位、案件均为虚构)");
  }
  await seedNow(seeding);
  return true;
}

async function seedNow({
  applicationUrl,
  ownerUrl,
  settings,
  report,
  now,
}: Preparation & { readonly now: string }): Promise<void> {
  const app = await createApp({
    applicationUrl,
    dataDirectory: settings.dataDirectory,
    profile: "demonstration",
    now: () => now,
    wallMs: () => millisecondsOf(now),
    clockState: () => ({ isConfirmed: true, reason: null }),
    wake: () => undefined,
    hashFormat: "1",
  });
  try {
    await seedDemonstration({ ownerUrl, app, now }, report);
  } finally {
    await app.close();
  }
}

function startUnits(
  { ownerUrl }: Preparation,
  staff: Staff,
  at: {
    readonly url: string;
    readonly turned: { readonly on: boolean };
    readonly onFault?: OnFault | undefined;
  },
): () => Promise<void> {
  const ending = new AbortController();
  const running = runAutomaticUnits({
    baseUrl: at.url,
    credentials: () => readyUnitCredentials(ownerUrl, staff),
    isOn: () => at.turned.on,
    signal: ending.signal,
    onFault: at.onFault ?? (() => undefined),
  });
  return async () => {
    ending.abort();
    await running;
  };
}
