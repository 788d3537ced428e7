import type { z } from "zod";
import { accessOperations } from "./access.ts";
import { caseOperations } from "./cases.ts";
import { importOperations } from "./imports.ts";
import { measureOperations } from "./measures.ts";
import type { Operation } from "./operation.ts";
import { oversightOperations } from "./oversight.ts";

/** Every operation of the wire, by name. A handler forgotten, or one too many, does not compile. */
export const api = {
  ...accessOperations,
  ...caseOperations,
  ...measureOperations,
  ...importOperations,
  ...oversightOperations,
} as const satisfies Record<string, Operation>;

export type Api = typeof api;
export type OperationId = keyof Api;

type Part<O, Key extends string, Side extends "in" | "out"> =
  O extends Record<Key, infer Schema extends z.ZodType>
    ? Side extends "in"
      ? z.input<Schema>
      : z.output<Schema>
    : undefined;
type Present<Parts> = {
  [Key in keyof Parts as Parts[Key] extends undefined ? never : Key]: Parts[Key];
};

/** What a caller gives: path parameters, query and body, as far as the operation has them. */
export type Input<Id extends OperationId> = Present<{
  params: Part<Api[Id], "params", "in">;
  query: Part<Api[Id], "query", "in">;
  body: Part<Api[Id], "body", "in">;
}>;

/** The same after parsing, as a handler receives it. */
export type Parsed<Id extends OperationId> = Present<{
  params: Part<Api[Id], "params", "out">;
  query: Part<Api[Id], "query", "out">;
  body: Part<Api[Id], "body", "out">;
}>;

export type Output<Id extends OperationId> = z.output<Api[Id]["ok"]>;
export type { Operation } from "./operation.ts";
