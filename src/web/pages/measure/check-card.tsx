import type { View } from "./page.logic.ts";
import { Card } from "../../parts/card.tsx";
import { Tag } from "../../parts/tag.tsx";

/** What has to go with the notice, and what the check before sending found. */
export function CheckCard({ view: { packageItems, check } }: { readonly view: View }) {
  return (
    <Card title="手续与自检">
      <ul className="checks">
        {packageItems.map(({ name, isReady, number }) => (
          <li key={name}>
            <Tag tone={isReady ? "good" : "warn"}>{isReady ? "已备" : "未备"}</Tag> {name}{" "}
            <span className="muted">{number}</span>
          </li>
        ))}
        {check.map(({ type, severity, text, cites }) => (
          <li key={`${type} ${text}`}>
            <Tag tone={severity === "blocks" ? "bad" : "warn"}>
              {severity === "blocks" ? "不能发出" : "提示"}
            </Tag>{" "}
            {text} <span className="muted">（{cites}）</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
