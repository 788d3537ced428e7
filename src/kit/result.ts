/** The outcome of a decision: a value, or a named reason why not. A refusal is a value, never thrown. */
export type Result<Value, Reason> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly reason: Reason };

export function ok<Value>(value: Value): { readonly ok: true; readonly value: Value } {
  return { ok: true, value };
}

export function refuse<const Reason>(reason: Reason): {
  readonly ok: false;
  readonly reason: Reason;
} {
  return { ok: false, reason };
}
