import { createHash } from "node:crypto";

/** An id that the same cause always gives (UUID of version 8), so that what is done twice is one thing. */
export function derivedId(text: string): string {
  const hex = createHash("sha256").update(text).digest("hex");
  const groups = [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`];
  return [...groups, `a${hex.slice(17, 20)}`, hex.slice(20, 32)].join("-");
}
