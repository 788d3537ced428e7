const CLOCK = new Intl.DateTimeFormat("zh-CN", {
  timeZone: "Asia/Shanghai",
  hourCycle: "h23",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  second: "2-digit",
});

type Parts = Readonly<Record<string, string>>;

function partsOf(instant: string): Parts {
  const parts = CLOCK.formatToParts(new Date(instant));
  return Object.fromEntries(parts.map(({ type, value }) => [type, value]));
}

/** The legal day of an instant: `2026-11-23`, by the clock of the county whatever the computer's. */
export function dayOf(instant: string): string {
  const { year, month, day } = partsOf(instant);
  return `${year}-${month}-${day}`;
}

export function timeOf(instant: string): string {
  const { hour, minute } = partsOf(instant);
  return `${hour}:${minute}`;
}

export function dayAndTimeOf(instant: string): string {
  return `${dayOf(instant)} ${timeOf(instant)}`;
}

/** To the second: what the receipt of a notice is counted from. */
export function exactTimeOf(instant: string): string {
  return `${dayAndTimeOf(instant)}:${partsOf(instant)["second"]}`;
}

const LOOSE_DATE = /^(\d{4})[-/.年\s]?(\d{1,2})[-/.月\s]?(\d{1,2})日?$/;

/** A day as people type it (20260301, 2026/3/1, 2026年3月1日) as `2026-03-01`; undefined if there is none. */
export function parseDateText(text: string): string | undefined {
  const match = LOOSE_DATE.exec(text.trim());
  if (match === null) return undefined;
  const [year = 0, month = 0, day = 0] = match.slice(1).map(Number);
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year >= 1900;
  return isReal ? date.toISOString().slice(0, 10) : undefined;
}

const LOOSE_TIME = /^(.+?)[\sT]+(\d{1,2})[:：时](\d{1,2})分?$/;

/** A moment as people type it by the county's clock (`2026-03-01 9:30`) as an instant in UTC. */
// oxlint-disable-next-line complexity -- each part of a moment may be missing or wrong
export function parseTimeText(text: string): string | undefined {
  if (INSTANT.test(text.trim())) return text.trim();
  const match = LOOSE_TIME.exec(text.trim());
  const day = parseDateText(match?.[1] ?? "");
  const [hour = 24, minute = 60] = (match?.slice(2) ?? []).map(Number);
  if (day === undefined || hour > 23 || minute > 59) return undefined;
  const clock = [hour, minute].map((part) => String(part).padStart(2, "0")).join(":");
  return new Date(`${day}T${clock}:00+08:00`).toISOString();
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?Z$/;

/** A value of an answer as it is read: an instant by the county's clock, all else as it was written. */
export function readableValue(value: string): string {
  return INSTANT.test(value) ? dayAndTimeOf(value) : value;
}

/** `2026年3月1日`, as papers write it. */
export function longDay(day: string): string {
  const [year, month, date] = day.split("-").map(Number);
  return `${year}年${month}月${date}日`;
}
