/** Where to go after signing in: only ever a page of ours, never another site. */
export function safeNext(next: string | undefined): string {
  if (next === undefined || !/^\/(?![/\\])/.test(next) || next.startsWith("/sign-in")) return "/";
  return next;
}
