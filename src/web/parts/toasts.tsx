import { createStore, useStore } from "../store.ts";
import type { Tone } from "./tone.ts";

type Toast = {
  readonly id: number;
  readonly text: string;
  readonly tone: Tone;
  readonly action?: { readonly name: string; readonly run: () => void } | undefined;
};

const SHOWN_MS = 8000;
const SHOWN_MAX = 4;
const toasts = createStore<readonly Toast[]>([]);
let lastId = 0;

/** Tells the outcome of an act without taking the focus. A failure stays until it is closed. */
export function toast(text: string, tone: Toast["tone"] = "good", action?: Toast["action"]): void {
  const id = ++lastId;
  toasts.set([...toasts.get(), { id, text, tone, action }].slice(-SHOWN_MAX));
  if (tone !== "bad") setTimeout(() => close(id), SHOWN_MS);
}

/** What was told to one person is not for the next. */
export function forgetToasts(): void {
  toasts.set([]);
}

function close(id: number): void {
  toasts.set(toasts.get().filter((entry) => entry.id !== id));
}

export function Toasts() {
  const shown = useStore(toasts);
  return (
    <section className="toasts" role="status" aria-label="通知" aria-live="polite">
      {shown.map((entry) => (
        <ToastBox key={entry.id} {...entry} />
      ))}
    </section>
  );
}

function ToastBox({ id, text, tone, action }: Toast) {
  return (
    <div className="toast" data-tone={tone}>
      <div>{text}</div>
      {action !== undefined && (
        <button
          type="button"
          className="button"
          data-tone="quiet"
          data-size="small"
          onClick={() => {
            action.run();
            close(id);
          }}
        >
          {action.name}
        </button>
      )}
      <button type="button" className="icon-button" aria-label="关闭通知" onClick={() => close(id)}>
        ✕
      </button>
    </div>
  );
}
