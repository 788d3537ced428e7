import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import fc from "fast-check";
import { BrokenFile } from "#shell/import/broken-file.ts";
import { encodingOf } from "#shell/import/decode-text.ts";
import { formatOfFile } from "#shell/import/file-kind.ts";
import { openRows } from "#shell/import/open-rows.ts";
import { splitJson } from "#shell/import/split-json.ts";
import { csvLine } from "#shell/import/bad-rows.ts";
import type { SourceRow } from "#core/cases/index.ts";

const folder = mkdtempSync(join(tmpdir(), "liandong-readers-"));
after(() => rmSync(folder, { recursive: true, force: true }));

let made = 0;
function file(content: Buffer | string): string {
  made += 1;
  const path = join(folder, `file-${made}`);
  writeFileSync(path, content);
  return path;
}

async function read(content: Buffer | string): Promise<readonly SourceRow[]> {
  const path = file(content);
  const { batches } = await openRows(path, await formatOfFile(path));
  const rows: SourceRow[] = [];
  for await (const batch of batches) rows.push(...batch);
  return rows;
}

const HEADINGS = ["案号", "立案日期", "案由", "承办法官", "申请执行人1姓名", "被执行人1姓名"];
const CELLS = ["(2026)豫1722执1号", "2026-01-05", "民间借贷纠纷", "faguan1", "甲公司", "张三"];

function texts(row: SourceRow | undefined): readonly string[] {
  return [...(row?.fields.values() ?? [])].map(({ text }) => text);
}

// 民间借贷纠纷 and its neighbours in GB18030, made with the same table that Excel uses.
const GB18030: Readonly<Record<string, string>> = {
  案: "b0b8",
  号: "bac5",
  立: "c1a2",
  日: "c8d5",
  期: "c6da",
  由: "d3c9",
  承: "b3d0",
  办: "b0ec",
  法: "b7a8",
  官: "b9d9",
  申: "c9ea",
  请: "c7eb",
  执: "d6b4",
  行: "d0d0",
  人: "c8cb",
  姓: "d0d5",
  名: "c3fb",
  被: "b1bb",
  豫: "d4a5",
  民: "c3f1",
  间: "bce4",
  借: "bde8",
  贷: "b4fb",
  纠: "bec0",
  纷: "b7d7",
  甲: "bcd7",
  公: "b9ab",
  司: "cbbe",
  张: "d5c5",
  三: "c8fd",
};

function gb18030(text: string): Buffer {
  const hex = Array.from(text, (mark) => GB18030[mark] ?? Buffer.from(mark).toString("hex"));
  return Buffer.from(hex.join(""), "hex");
}

test("csv: the same rows come from every encoding and separator that Excel writes", async () => {
  const plain = csvLine(HEADINGS) + csvLine(CELLS);
  const variants: readonly (Buffer | string)[] = [
    plain,
    `\uFEFF${plain}`,
    plain.replaceAll("\r\n", "\n"),
    gb18030(plain),
    Buffer.from(`\uFEFF${plain}`, "utf16le"),
    plain.replaceAll(",", "\t"),
    plain.replaceAll(",", ";"),
  ];
  for (const variant of variants) {
    const [row, more] = await read(variant);
    assert.deepEqual(texts(row), CELLS);
    assert.equal(more, undefined);
  }
  assert.equal(await encodingOf(file(gb18030(plain))), "gb18030");
});

test("csv: a quoted line break stays in its cell, and rows are counted as Excel counts them", async () => {
  const second = ["(2026)豫1722执2号", ...CELLS.slice(1)];
  const cause = 'first line\r\nand "second", with a comma';
  const text = [HEADINGS, CELLS.with(2, cause), ["", "", "", "", "", ""], second]
    .map(csvLine)
    .join("");
  const rows = await read(text);
  assert.deepEqual(
    rows.map(({ row }) => row),
    [2, 4],
  );
  assert.equal(rows[0]?.fields.get("cause")?.text, cause);
});

test("csv: a line broken in the middle is told, not guessed at", async () => {
  const rows = await read(
    `${csvLine(HEADINGS)}(2026)豫1722执1号,2026-01-05,民间\n借贷,faguan1,甲,乙\n`,
  );
  assert.deepEqual(
    rows.map(({ flaws }) => flaws.map(({ id }) => id)),
    [["cells_too_few"], ["cells_too_few"]],
  );
});

test("csv: what was kept from being a formula is itself again when it comes back", async () => {
  const cells = CELLS.with(2, "=cmd|' /C calc'!A0").with(4, "@甲").with(5, "-乙");
  const line = csvLine(cells);
  assert.match(line, /'=cmd/u);
  assert.match(line, /,'@甲,'-乙/u);
  for (const mark of ["=1", "+1", "-1", "@a", "\t=1", " =1"]) {
    assert.match(csvLine([mark]), /^"?'/u, JSON.stringify(mark));
  }
});

test("json: an array and lines of objects give the same cases, wherever the pieces are cut", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 3 })), {
        minLength: 1,
        maxLength: 5,
      }),
      fc.array(fc.nat(2000), { maxLength: 6 }),
      fc.boolean(),
      async (objects, cuts, isArray) => {
        const lines = objects.map((one) => JSON.stringify(one));
        const text = isArray ? `[${lines.join(",\n")}]` : lines.join("\n");
        const places = [
          0,
          ...cuts.filter((at) => at < text.length).toSorted((a, b) => a - b),
          text.length,
        ];
        const pieces = places.slice(1).map((to, at) => text.slice(places[at], to));
        const found: string[] = [];
        for await (const elements of splitJson(streamOf(pieces))) found.push(...elements);
        assert.deepEqual(found, lines);
      },
    ),
    { numRuns: 200 },
  );
});

async function* streamOf(pieces: readonly string[]): AsyncGenerator<string> {
  yield* pieces;
}

test("json: eighteen digits written as a number are still eighteen digits", async () => {
  const [row] = await read(
    '[{"number": "x", "debtors": [{"name": "张三", "identityNumber": 411722198001010014}]}]',
  );
  const field = row?.fields.get("debtors.1.identityNumber");
  assert.equal(field?.text, "411722198001010014");
  assert.equal(field.from, "number");
  assert.equal(field.label, "debtors[0].identityNumber");
});

test("json: a slip in one case is told there, and unknown names are not passed over", async () => {
  const rows = await read(
    '[{"number": }, {"numbr": "1"}, {"title": 3, "clues": "x"}, {"案号": "y"}]',
  );
  assert.deepEqual(
    rows.map(({ flaws }) => flaws.map(({ id, column }) => [id, column])),
    [
      [["json_syntax", ""]],
      [["json_key_unknown", "numbr"]],
      [
        ["json_value_type", "title"],
        ["json_value_type", "clues"],
      ],
      [],
    ],
  );
  assert.equal(rows[3]?.fields.get("number")?.text, "y");
});

test("json: what is no list of cases, or never ends, is refused", async () => {
  const refused = async (text: string) =>
    assert.rejects(
      read(text),
      (fault) => fault instanceof BrokenFile && fault.problems.length === 1,
    );
  await refused("[1, 2]");
  await refused('[{"a": 1}');
  await refused('{"a": 1} x');
  await refused("[]");
  await refused(`[{"a": "${"x".repeat(600_000)}"}]`);
});

test("json: names that mean something to JavaScript mean nothing here", async () => {
  const [row] = await read('[{"__proto__": {"number": "1"}, "constructor": "2", "number": "3"}]');
  assert.equal(row?.fields.get("number")?.text, "3");
  assert.deepEqual(
    row.flaws.map(({ id }) => id),
    ["json_key_unknown", "json_key_unknown"],
  );
  const [item] = await read('[{"claimItems": [{"kind": "constructor", "amount": "1"}]}]');
  assert.deepEqual(
    item?.flaws.map(({ id }) => id),
    ["json_value_type"],
  );
});
