export type MediaType = "application/pdf" | "image/png" | "image/jpeg";

const SIGNATURES: readonly (readonly [MediaType, readonly number[]])[] = [
  ["application/pdf", [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ["image/png", [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ["image/jpeg", [0xff, 0xd8, 0xff]],
];

/** What a file is by its first bytes; its name and the sender's word do not count. */
export function mediaTypeOf(head: Uint8Array): MediaType | undefined {
  return SIGNATURES.find(([, bytes]) => bytes.every((byte, at) => head[at] === byte))?.[0];
}

/** A PDF that would run something when opened is no evidence (脚本、启动动作、内嵌文件). */
export function isActivePdf(head: Uint8Array): boolean {
  return /\/(?:JavaScript|JS|Launch|EmbeddedFile|XFA)\b/u.test(
    Buffer.from(head).toString("latin1"),
  );
}
