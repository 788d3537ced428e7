import { createHash } from "node:crypto";
import type { Request } from "./execute.ts";
import { canonicalJson } from "#kit/canonical-json.ts";

/** The fingerprint by which the same request is known again. */
export function printOf(request: Request): string {
  return createHash("sha256")
    .update(request.print ?? canonicalJson({ stream: request.stream, command: request.command }))
    .digest("hex");
}
