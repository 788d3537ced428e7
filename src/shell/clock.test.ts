import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { MACHINE, explainClockFault, judgeRunning, judgeStart, startClock } from "./clock.ts";

const NOON = Date.parse("2026-03-02T04:00:00Z");
const DAY = 24 * 60 * 60 * 1000;
const iso = (ms: number) => new Date(ms).toISOString();

/** A machine whose two clocks are moved by hand. */
function machine(wallMs: number) {
  const state = { wall: wallMs, run: 1000 };
  return {
    edges: { wall: () => state.wall, monotonic: () => state.run },
    pass: (ms: number) => {
      state.wall += ms;
      state.run += ms;
    },
    setWall: (ms: number) => {
      state.wall = ms;
    },
  };
}

function reason(trust: ReturnType<typeof judgeStart>): string {
  return trust.state === "trusted" ? "trusted" : trust.reason.type;
}

test("clock: at start the wall is believed up to 14 days after the last entry, never before it", () => {
  assert.equal(reason(judgeStart(NOON, null)), "trusted");
  assert.equal(reason(judgeStart(NOON, NOON)), "trusted");
  assert.equal(reason(judgeStart(NOON + 14 * DAY, NOON)), "trusted");
  assert.equal(reason(judgeStart(NOON + 14 * DAY + 1, NOON)), "long_gap");
  assert.equal(reason(judgeStart(NOON - 1, NOON)), "before_journal");
});

test("clock: while running five seconds of difference are the limit, either way", () => {
  assert.equal(reason(judgeRunning(NOON + 5000, NOON, null)), "trusted");
  assert.equal(reason(judgeRunning(NOON + 5001, NOON, null)), "wall_moved");
  assert.equal(reason(judgeRunning(NOON - 5001, NOON, null)), "wall_moved");
  assert.equal(reason(judgeRunning(NOON, NOON, NOON + 5000)), "trusted");
  assert.equal(reason(judgeRunning(NOON, NOON, NOON + 5001)), "journal_ahead");
});

test("clock: setting the wall clock does not move time, it stops what changes rights", () => {
  const { edges, pass, setWall } = machine(NOON);
  const clock = startClock(edges, iso(NOON - DAY));
  pass(60_000);
  setWall(NOON + 400 * DAY);
  assert.equal(clock.now(), "2026-03-02T04:01:00.000Z");
  assert.equal(reason(clock.trust()), "wall_moved");
  setWall(NOON + 60_000);
  assert.equal(reason(clock.trust()), "trusted");
});

test("clock: unconfirmed it goes on from the journal's end until an administrator confirms", () => {
  const { edges, pass } = machine(NOON + 30 * DAY);
  const clock = startClock(edges, iso(NOON));
  pass(1500);
  assert.equal(reason(clock.trust()), "long_gap");
  assert.equal(clock.now(), "2026-03-02T04:00:01.500Z");
  const confirmedAt = clock.confirm();
  assert.equal(confirmedAt, iso(NOON + 30 * DAY + 1500));
  assert.equal(reason(clock.trust()), "trusted");
  assert.equal(clock.now(), confirmedAt);
});

test("clock: an entry of another process from the future stops what changes rights", () => {
  const { edges } = machine(NOON);
  const clock = startClock(edges, null);
  clock.observe(iso(NOON + 60_000));
  assert.equal(reason(clock.trust()), "journal_ahead");
  clock.observe(iso(NOON - 60_000));
  assert.equal(reason(clock.trust()), "journal_ahead", "an older entry proves nothing");
});

test("clock: whatever the wall clock does, time never goes back and never before the journal", () => {
  const step = fc.record({
    passes: fc.integer({ min: 0, max: 10 * DAY }),
    wallTo: fc.option(fc.integer({ min: 0, max: NOON * 2 })),
  });
  fc.assert(
    fc.property(fc.integer({ min: 0, max: NOON * 2 }), fc.array(step), (wallMs, steps) => {
      const { edges, pass, setWall } = machine(wallMs);
      const clock = startClock(edges, iso(NOON));
      let last = iso(NOON);
      for (const { passes, wallTo } of steps) {
        pass(passes);
        if (wallTo !== null) setWall(wallTo);
        const now = clock.now();
        assert.ok(Date.parse(now) >= Date.parse(last), `${now} after ${last}`);
        last = now;
      }
    }),
  );
});

test("clock: each fault has its sentence, and this machine a clock", () => {
  assert.match(explainClockFault({ type: "wall_moved", byMs: -7200_000 }), /-7200 秒.*时间待确认/);
  const clock = startClock(MACHINE, null);
  assert.equal(reason(clock.trust()), "trusted");
  assert.match(clock.now(), /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
});
