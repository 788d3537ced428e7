import { createStore } from "./store.ts";

type Waiting = { readonly resolve: () => void; readonly reject: (fault: Error) => void };

/** Requests that met an expired session wait here while the page stays as it is. */
export const sessionExpired = createStore(false);
let waiting: Waiting[] = [];

export function signInAgain(): Promise<void> {
  sessionExpired.set(true);
  return new Promise((resolve, reject) => {
    waiting.push({ resolve, reject });
  });
}

export function signedInAgain(): void {
  const released = waiting;
  waiting = [];
  sessionExpired.set(false);
  for (const { resolve } of released) resolve();
}

export function gaveUpSigningIn(fault: Error): void {
  const released = waiting;
  waiting = [];
  sessionExpired.set(false);
  for (const { reject } of released) reject(fault);
}
