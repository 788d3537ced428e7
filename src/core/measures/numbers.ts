import { legalDay } from "#kit/calendar.ts";

/**
 * Document numbers. A register is a counter row taken in the deciding transaction, so the numbers of
 * a court's year have no gap: a refused or rolled-back command takes none.
 */
export function noticeRegister(courtCode: string, now: string): string {
  return `notice:${courtCode}:${legalDay(now).slice(0, 4)}`;
}

/** 协助执行通知书 and its kin: `豫1722执协〔2026〕123号`. */
export function noticeNumber(courtCode: string, now: string, n: number): string {
  return `${courtCode}执协〔${legalDay(now).slice(0, 4)}〕${n}号`;
}

export function assetRegister(assetId: string): string {
  return `asset:${assetId}`;
}
