import type { z } from "zod";
import type { PermissionId } from "#law/roles.ts";

/** One operation of the wire: the server's routes, the OpenAPI document and the web client come from it. */
export type Operation = {
  readonly method: "GET" | "POST" | "PUT" | "DELETE";
  readonly path: `/${string}`;
  readonly tags: readonly string[];
  readonly summary: string;
  /** `public` is before sign-in, `signed_in` needs any session, else the permission of the law table. */
  readonly permission: PermissionId | "public" | "signed_in" | "by_command";
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  readonly ok: z.ZodType;
  /** Exists in a demonstration only; a production start does not even register it. */
  readonly demonstration?: true;
};

export function operation<const O extends Operation>(definition: O): O {
  return definition;
}
