import { BrokenFile } from "./broken-file.ts";

const ELEMENT_CHARACTERS_MAX = 256 * 1024;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const BRACKET = 0x5b;
const BRACKET_END = 0x5d;
const BRACE = 0x7b;
const BRACE_END = 0x7d;
const OPEN = new Set([BRACKET, BRACE]);
const CLOSE = new Set([BRACKET_END, BRACE_END]);
const WHITE = new Set([0x20, 0x09, 0x0a, 0x0d]);

type State = {
  /** Undecided until the first mark: an array of cases, or one case after the other. */
  form: "unknown" | "array" | "lines" | "ended";
  depth: number;
  isInText: boolean;
  isEscaped: boolean;
  element: string;
  count: number;
};

/**
 * Cuts a JSON text into the elements of its outer array, or into objects that follow one another
 * (NDJSON), without ever holding more than one of them. It only counts brackets; what is inside an
 * element is judged by who parses it.
 */
export async function* splitJson(pieces: AsyncIterable<string>): AsyncGenerator<readonly string[]> {
  const state: State = {
    form: "unknown",
    depth: 0,
    isInText: false,
    isEscaped: false,
    element: "",
    count: 0,
  };
  for await (const piece of pieces) {
    const found = cut(piece, state);
    if (found.length > 0) yield found;
  }
  if (state.depth > 0 || state.form === "array" || state.element !== "") {
    throw new BrokenFile(state.count + 1, "file_broken", { detail: "内容在中间断了" });
  }
}

function cut(piece: string, state: State): readonly string[] {
  const found: string[] = [];
  let from = 0;
  for (let at = 0; at < piece.length; at += 1) {
    const code = piece.charCodeAt(at);
    if (state.isInText) inText(code, state);
    else if (state.depth === 0) {
      if (outside(code, state)) from = at;
    } else if (inside(code, state)) {
      found.push(state.element + piece.slice(from, at + 1));
      state.element = "";
      state.count += 1;
    }
  }
  if (state.depth > 0) keepRest(piece.slice(from), state);
  return found;
}

function keepRest(rest: string, state: State): void {
  state.element += rest;
  if (state.element.length > ELEMENT_CHARACTERS_MAX) {
    throw new BrokenFile(state.count + 1, "row_too_long", { max: ELEMENT_CHARACTERS_MAX });
  }
}

function inText(code: number, state: State): void {
  if (state.isEscaped) state.isEscaped = false;
  else if (code === BACKSLASH) state.isEscaped = true;
  else if (code === QUOTE) state.isInText = false;
}

/** Between elements. True where an element begins. */
function outside(code: number, state: State): boolean {
  if (WHITE.has(code)) return false;
  if (code === BRACE && state.form !== "ended") {
    if (state.form === "unknown") state.form = "lines";
    state.depth = 1;
    return true;
  }
  state.form = afterMark(code, state);
  return false;
}

function afterMark(code: number, { form, count }: State): State["form"] {
  if (form === "unknown" && code === BRACKET) return "array";
  if (form === "array" && code === BRACKET_END) return "ended";
  if (form === "array" && code === COMMA) return form;
  const detail = `多出“${String.fromCharCode(code)}”，每一项应为 { … }`;
  throw new BrokenFile(count + 1, "file_broken", { detail });
}

/** Within an element. True where it ends. */
function inside(code: number, state: State): boolean {
  if (code === QUOTE) state.isInText = true;
  else if (OPEN.has(code)) state.depth += 1;
  else if (CLOSE.has(code)) state.depth -= 1;
  return state.depth === 0;
}
