import assert from "node:assert/strict";
import { test } from "node:test";

import { fileFault, sizeText } from "./files.ts";

const allowed = { endings: [".pdf", ".JPG"], bytesMax: 20 * 1024 * 1024 };

test("a size is told in the step that a person would use", () => {
  assert.equal(sizeText(512), "512 字节");
  assert.equal(sizeText(1536), "1.5 KB");
  assert.equal(sizeText(20 * 1024 * 1024), "20 MB");
});

test("a file is refused before it is sent for its ending, its size, or for being empty", () => {
  assert.equal(fileFault({ name: "回执.PDF", size: 10 }, allowed), undefined);
  assert.equal(fileFault({ name: "照片.jpg", size: 10 }, allowed), undefined);
  assert.equal(fileFault({ name: "a.exe", size: 10 }, allowed), "格式不支持");
  assert.equal(fileFault({ name: "a.pdf", size: 0 }, allowed), "文件是空的");
  assert.equal(fileFault({ name: "a.pdf", size: 21 * 1024 * 1024 }, allowed), "超过 20 MB");
});
