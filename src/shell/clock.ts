/** What the machine tells; passed in, so that a test can be any machine. */
export type ClockEdges = {
  /** Milliseconds since 1970 by the wall clock, which may be set to anything at any time. */
  readonly wall: () => number;
  /** Milliseconds since some start, which only ever run on. */
  readonly monotonic: () => number;
};

export type ClockFault =
  | { readonly type: "before_journal"; readonly wallAt: string; readonly lastJournalAt: string }
  | { readonly type: "long_gap"; readonly wallAt: string; readonly lastJournalAt: string }
  | { readonly type: "wall_moved"; readonly byMs: number }
  | { readonly type: "journal_ahead"; readonly byMs: number };

export type Trust =
  | { readonly state: "trusted" }
  | { readonly state: "unconfirmed"; readonly reason: ClockFault };

/** The clock that every command and every shown line goes by. */
export type TrustedClock = {
  /** The last confirmed instant plus the time that has run since; never goes back. */
  readonly now: () => string;
  /** Whether jobs that change rights may run. */
  readonly trust: () => Trust;
  /** The wall clock is right: an administrator says so, and journals it. Answers the instant. */
  readonly confirm: () => string;
  /** Tells the clock of the newest journal entry, which another process may have written. */
  readonly observe: (lastJournalAt: string) => void;
};

const DRIFT_MS_MAX = 5000;
const GAP_MS_MAX = 14 * 24 * 60 * 60 * 1000;
const TRUSTED: Trust = { state: "trusted" };

export const MACHINE: ClockEdges = {
  wall: () => Date.now(),
  monotonic: () => performance.now(),
};

/** At start: a wall clock before the journal's end, or long after it, is not believed by itself. */
export function judgeStart(wallMs: number, lastJournalMs: number | null): Trust {
  if (lastJournalMs === null) return TRUSTED;
  const told = { wallAt: instant(wallMs), lastJournalAt: instant(lastJournalMs) };
  if (wallMs < lastJournalMs) {
    return { state: "unconfirmed", reason: { type: "before_journal", ...told } };
  }
  if (wallMs - lastJournalMs > GAP_MS_MAX) {
    return { state: "unconfirmed", reason: { type: "long_gap", ...told } };
  }
  return TRUSTED;
}

/** While running: the wall clock must agree with the time that has run since it was believed. */
export function judgeRunning(wallMs: number, ourMs: number, lastJournalMs: number | null): Trust {
  const ahead = lastJournalMs === null ? 0 : lastJournalMs - ourMs;
  if (ahead > DRIFT_MS_MAX) {
    return { state: "unconfirmed", reason: { type: "journal_ahead", byMs: Math.round(ahead) } };
  }
  const moved = wallMs - ourMs;
  if (Math.abs(moved) > DRIFT_MS_MAX) {
    return { state: "unconfirmed", reason: { type: "wall_moved", byMs: Math.round(moved) } };
  }
  return TRUSTED;
}

export function startClock(edges: ClockEdges, lastJournalAt: string | null): TrustedClock {
  let newestJournalMs = lastJournalAt === null ? null : milliseconds(lastJournalAt);
  let atStart = judgeStart(edges.wall(), newestJournalMs);
  // Unconfirmed, time goes on from the last instant that is proven: the journal's end.
  let anchor = {
    at: atStart.state === "trusted" ? edges.wall() : (newestJournalMs ?? edges.wall()),
    monotonic: edges.monotonic(),
  };
  const ours = () => anchor.at + (edges.monotonic() - anchor.monotonic);
  return {
    now: () => instant(ours()),
    trust: () => {
      if (atStart.state === "unconfirmed") return atStart;
      return judgeRunning(edges.wall(), ours(), newestJournalMs);
    },
    confirm: () => {
      atStart = TRUSTED;
      anchor = { at: edges.wall(), monotonic: edges.monotonic() };
      // The administrator answers for the journal as well: what it says beyond this is a fault of its own.
      newestJournalMs = null;
      return instant(anchor.at);
    },
    observe: (at) => {
      newestJournalMs = Math.max(newestJournalMs ?? 0, milliseconds(at));
    },
  };
}

/** Why the time waits for confirmation, for the page and the log. */
export function explainClockFault(fault: ClockFault): string {
  switch (fault.type) {
    case "before_journal":
      return `系统时间 ${fault.wallAt} 早于最后一条记录 ${fault.lastJournalAt},时间待确认`;
    case "long_gap":
      return `系统时间 ${fault.wallAt} 距最后一条记录 ${fault.lastJournalAt} 超过 14 天,时间待确认`;
    case "wall_moved":
      return `系统时间在运行中变动了 ${(fault.byMs / 1000).toFixed(0)} 秒,时间待确认`;
    case "journal_ahead":
      return `最后一条记录比当前时间晚 ${(fault.byMs / 1000).toFixed(0)} 秒,时间待确认`;
  }
}

function instant(ms: number): string {
  return Temporal.Instant.fromEpochMilliseconds(Math.floor(ms)).toString({
    smallestUnit: "millisecond",
  });
}

function milliseconds(at: string): number {
  return Temporal.Instant.from(at).epochMilliseconds;
}
