import { useRef, useState } from "react";

import { upload, type Attachment } from "./upload.ts";
import { ApiError } from "../../api-error.ts";
import { randomId } from "../../random-id.ts";
import { fileFault } from "../../text/files.ts";

/** What the server takes as evidence; it looks at the content again. */
export const EVIDENCE = {
  endings: [".pdf", ".png", ".jpg", ".jpeg"],
  bytesMax: 50 * 1024 * 1024,
  filesMax: 20,
} as const;

export type EvidenceItem = {
  readonly key: string;
  readonly name: string;
  readonly size: number;
  /** Absent where the file came with an earlier answer. */
  readonly file?: File;
  readonly state:
    | { readonly type: "sending"; readonly percent: number }
    | { readonly type: "kept"; readonly attachment: Attachment }
    | { readonly type: "failed"; readonly text: string; readonly canRetry: boolean };
};

export type EvidenceState = {
  readonly items: readonly EvidenceItem[];
  readonly add: (files: readonly File[]) => void;
  readonly remove: (key: string) => void;
  readonly retry: (key: string) => void;
  /** Why an answer cannot go out yet; undefined when every file is kept. */
  readonly notReady: string | undefined;
  readonly ids: readonly string[];
};

/** Files on their way to the server: each begins at once, and says how it ended. */
export function useEvidence(measureId: string, kept: readonly Attachment[] = []): EvidenceState {
  const [items, setItems] = useState<readonly EvidenceItem[]>(() => kept.map(keptItem));
  // An upload that ends after its file was taken away must not bring it back.
  const shown = useRef(items);
  const change = (next: (now: readonly EvidenceItem[]) => readonly EvidenceItem[]) => {
    shown.current = next(shown.current);
    setItems(shown.current);
  };
  const set = (key: string, state: EvidenceItem["state"]) =>
    change((now) => now.map((item) => (item.key === key ? { ...item, state } : item)));
  const send = async ({ key, file }: { readonly key: string; readonly file: File }) => {
    set(key, { type: "sending", percent: 0 });
    const onProgress = (percent: number) => set(key, { type: "sending", percent });
    try {
      set(key, { type: "kept", attachment: await upload({ measureId, file, key, onProgress }) });
    } catch (fault) {
      set(key, { type: "failed", text: reasonOf(fault), canRetry: !isRefused(fault) });
    }
  };
  const add = (files: readonly File[]) => {
    const added = files
      .slice(0, EVIDENCE.filesMax - shown.current.length)
      .map((file) => newItem(file));
    change((now) => [...now, ...added]);
    for (const { key, file, state } of added) {
      if (state.type === "sending") void send({ key, file });
    }
  };
  const retry = (key: string) => {
    const file = shown.current.find((item) => item.key === key)?.file;
    if (file !== undefined) void send({ key, file });
  };
  const remove = (key: string) => change((now) => now.filter((item) => item.key !== key));
  return { items, add, remove, retry, notReady: notReady(items), ids: idsOf(items) };
}

function keptItem(attachment: Attachment): EvidenceItem {
  const { id, name, byteCount } = attachment;
  return { key: id, name, size: byteCount, state: { type: "kept", attachment } };
}

function newItem(file: File): EvidenceItem & { readonly file: File } {
  const fault = fileFault(file, EVIDENCE);
  return {
    key: randomId(),
    name: file.name,
    size: file.size,
    file,
    state:
      fault === undefined
        ? { type: "sending", percent: 0 }
        : { type: "failed", text: fault, canRetry: false },
  };
}

function notReady(items: readonly EvidenceItem[]): string | undefined {
  if (items.some(({ state }) => state.type === "sending")) return "证明材料正在上传，请稍候";
  if (items.some(({ state }) => state.type === "failed")) return "有材料没有传上，请重试或者移除";
  return undefined;
}

function idsOf(items: readonly EvidenceItem[]): readonly string[] {
  return items.flatMap(({ state }) => (state.type === "kept" ? [state.attachment.id] : []));
}

/** What the server refused it refuses again; what got lost on the way may arrive. */
function isRefused(fault: unknown): boolean {
  return fault instanceof ApiError && fault.status >= 400 && fault.status < 500;
}

function reasonOf(fault: unknown): string {
  return fault instanceof ApiError ? (fault.detail ?? fault.title) : "没有传上，请重试";
}
