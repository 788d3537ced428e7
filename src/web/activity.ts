import { focusManager } from "@tanstack/react-query";

const IDLE_AFTER_MS = 5 * 60_000;
const SIGNS = ["pointerdown", "keydown", "wheel"] as const;

/**
 * Stops asking the server by itself when nobody has touched the page for some minutes: otherwise the
 * page would keep a session alive that its person has left.
 */
export function watchActivity(): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isIdle = false;
  const act = () => {
    if (isIdle) focusManager.setFocused(undefined);
    isIdle = false;
    clearTimeout(timer);
    timer = setTimeout(() => {
      isIdle = true;
      focusManager.setFocused(false);
    }, IDLE_AFTER_MS);
  };
  for (const sign of SIGNS) document.addEventListener(sign, act, { passive: true });
  act();
}
