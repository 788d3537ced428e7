import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { defaultDataDirectory, explainFault, readSettings } from "./settings.ts";
import { SETTING_TABLE } from "./settings-table.ts";

const NOWHERE = join(tmpdir(), "liandong-settings-absent");

function faultKeys(env: Record<string, string>): string[] {
  const read = readSettings({ LIANDONG_DATA: NOWHERE, ...env });
  return read.ok ? [] : read.reason.map(({ key }) => key);
}

test("settings: without any, the demonstration on this machine alone", () => {
  const read = readSettings({ LIANDONG_DATA: NOWHERE });
  assert.ok(read.ok);
  assert.equal(read.value.profile, "demonstration");
  assert.equal(read.value.host, "127.0.0.1");
  assert.equal(read.value.port, 8080);
  assert.equal(read.value.databaseUrl, null);
  assert.equal(read.value.dataDirectory, NOWHERE);
});

test("settings: each bad value names its key, its fault and how to mend it", () => {
  const bad: Record<string, string> = {
    LIANDONG_PORT: "80800",
    LIANDONG_HOST: "a b",
    LIANDONG_DATA: "relative/path",
    LIANDONG_PROFILE: "prodution",
    LIANDONG_DEMO_PASSWORD: "short",
    DATABASE_URL: "mysql://a/b",
    DATABASE_OWNER_URL: "postgresql://a",
    LIANDONG_LOG_LEVEL: "loud",
    LIANDONG_LOG_KEEP_DAYS: "0",
  };
  const read = readSettings(bad);
  assert.ok(!read.ok);
  assert.deepEqual(new Set(read.reason.map(({ key }) => key)), new Set(Object.keys(bad)));
  for (const fault of read.reason) {
    assert.match(explainFault(fault), new RegExp(`^配置项 ${fault.key}:.+。.+。$`));
  }
  assert.equal(Object.keys(bad).length, SETTING_TABLE.length - 1, "one of each but the file");
});

test("settings: a misspelt name is refused, a test's own is not", () => {
  assert.deepEqual(faultKeys({ LIANDONG_PROT: "1" }), ["LIANDONG_PROT"]);
  assert.deepEqual(faultKeys({ LIANDONG_TEST_ANYTHING: "1", PATH: "x" }), []);
});

test("settings: a password is never repeated in an error", () => {
  const read = readSettings({ LIANDONG_DATA: NOWHERE, DATABASE_URL: "mysql://u:geheim@h/d" });
  assert.ok(!read.ok);
  assert.doesNotMatch(JSON.stringify(read.reason), /geheim/);
});

test("settings: a demonstration password has no place in production", () => {
  const keys = faultKeys({ LIANDONG_PROFILE: "production", LIANDONG_DEMO_PASSWORD: "longenough" });
  assert.deepEqual(keys, ["LIANDONG_DEMO_PASSWORD"]);
  assert.deepEqual(faultKeys({ DATABASE_OWNER_URL: "postgresql://h/d" }), ["DATABASE_OWNER_URL"]);
});

test("settings: the file is read, the environment wins, a broken file is refused", () => {
  const folder = mkdtempSync(join(tmpdir(), "liandong-settings-"));
  const file = join(folder, "liandong.config.json");
  try {
    writeFileSync(file, '{"LIANDONG_PORT": 9000, "LIANDONG_HOST": "0.0.0.0"}');
    const read = readSettings({ LIANDONG_DATA: folder, LIANDONG_HOST: "localhost" });
    assert.ok(read.ok);
    assert.equal(read.value.port, 9000);
    assert.equal(read.value.host, "localhost");
    writeFileSync(file, '{"LIANDONG_PORT": true}');
    assert.deepEqual(faultKeys({ LIANDONG_DATA: folder }), ["LIANDONG_CONFIG"]);
    writeFileSync(file, "{");
    assert.deepEqual(faultKeys({ LIANDONG_CONFIG: file }), ["LIANDONG_CONFIG"]);
    writeFileSync(file, '{"LIANDONG_POTR": 1}');
    assert.deepEqual(faultKeys({ LIANDONG_CONFIG: file }), ["LIANDONG_POTR"]);
  } finally {
    rmSync(folder, { recursive: true });
  }
  assert.deepEqual(faultKeys({ LIANDONG_CONFIG: join(NOWHERE, "x.json") }), ["LIANDONG_CONFIG"]);
});

test("settings: the data directory follows the account", () => {
  assert.equal(defaultDataDirectory({}, true), "/var/lib/liandong");
  assert.equal(defaultDataDirectory({ XDG_DATA_HOME: "/x" }, false), join("/x", "liandong"));
  assert.equal(
    defaultDataDirectory({ HOME: "/y" }, false),
    join("/y", ".local", "share", "liandong"),
  );
});
