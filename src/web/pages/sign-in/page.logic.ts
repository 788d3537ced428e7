/** What a one-time link fills in (`#login=…&code=…`); the part after # never reaches the server. */
export function linkedSignIn(hash: string): { readonly login: string; readonly password: string } {
  const given = new URLSearchParams(hash.replace(/^#/, ""));
  return { login: given.get("login") ?? "", password: given.get("code") ?? "" };
}

/** Where to go after signing in: only ever a page of ours, never another site. */
export function safeNext(next: string | undefined): string {
  if (next === undefined || !/^\/(?![/\\])/.test(next) || next.startsWith("/sign-in")) return "/";
  return next;
}
