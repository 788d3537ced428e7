import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { faultFields, openLog } from "./log.ts";

const folder = mkdtempSync(join(tmpdir(), "liandong-log-"));
after(() => rmSync(folder, { recursive: true }));

function lines(day: string): Record<string, unknown>[] {
  return readFileSync(join(folder, `liandong-${day}.log`), "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}

test("log: one JSON line per event, below the level none, old days removed", () => {
  writeFileSync(join(folder, "liandong-2025-12-31.log"), "");
  writeFileSync(join(folder, "liandong-2026-02-01.log"), "");
  const said: string[] = [];
  let at = "2026-03-02T23:59:59.999Z";
  const log = openLog({
    folder,
    level: "info",
    keepDays: 30,
    now: () => at,
    console: (line) => said.push(line),
  });
  log.debug("not_written");
  log.info("letters_delivered", { count: 3 });
  at = "2026-03-03T00:00:00.000Z";
  log.warn("disk_filling", { freeBytes: 10 }, "磁盘空间不足");
  log.close();
  assert.deepEqual(lines("2026-03-02"), [
    { at: "2026-03-02T23:59:59.999Z", level: "info", event: "letters_delivered", count: 3 },
  ]);
  assert.equal(lines("2026-03-03")[0]?.["event"], "disk_filling");
  assert.deepEqual(said, ["磁盘空间不足"]);
  assert.ok(!readdirSync(folder).includes("liandong-2025-12-31.log"));
  assert.ok(readdirSync(folder).includes("liandong-2026-02-01.log"));
});

test("log: no person's name or number gets in, ids stay whole", () => {
  const id = "0199aaaa-bbbb-7ccc-8ddd-123456789012";
  const log = openLog({
    folder,
    level: "debug",
    keepDays: 9,
    now: () => "2026-04-01T00:00:00.000Z",
  });
  log.error("failed", { caseId: id, text: "王小明 13800138000 41172219800101001X" });
  log.close();
  const [line] = lines("2026-04-01");
  assert.equal(line?.["caseId"], id);
  assert.equal(line["text"], "… # #");
});

test("log: a fault is told by its kind and place, not by the values it quotes", () => {
  const fault = Object.assign(new Error('invalid input for "王小明": 13800138000'), {
    code: "22P02",
  });
  const fields = faultFields(fault);
  assert.equal(fields["code"], "22P02");
  assert.equal(fields["message"], 'invalid input for "…": #');
  assert.match(String(fields["at"]), /log\.test\.ts/);
  assert.deepEqual(faultFields("thrown text"), { fault: "string" });
});
