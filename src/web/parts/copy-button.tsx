import { useState } from "react";

import { Button } from "./button.tsx";

/** Copies a number or a text; `what` names it: 案号. */
export function CopyButton({ text, what }: { readonly text: string; readonly what: string }) {
  const [outcome, setOutcome] = useState<"copied" | "failed">();
  const copy = async () => setOutcome((await copyText(text)) ? "copied" : "failed");
  return (
    <>
      <Button tone="quiet" size="small" onPress={() => void copy()} label={`复制${what}`}>
        {outcome === "copied" ? "已复制" : "复制"}
      </Button>
      <span className="unseen" role="status">
        {outcome === "copied" && `${what}已复制`}
        {outcome === "failed" && `浏览器不允许复制，请手工选取${what}`}
      </span>
    </>
  );
}

async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text);
  }
}

/** On plain HTTP the clipboard interface is absent; the old way still works there. */
function copyBySelection(text: string): boolean {
  const area = document.createElement("textarea");
  area.value = text;
  area.className = "unseen";
  document.body.append(area);
  area.select();
  const isCopied = document.execCommand("copy");
  area.remove();
  return isCopied;
}
