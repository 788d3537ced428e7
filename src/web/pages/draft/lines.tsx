import { citeShort } from "#law/citation.ts";
import { ROLES } from "#law/roles.ts";

import { ruleOf } from "./catalogue.logic.ts";
import { LineFields } from "./line-fields.tsx";
import { lineName, type Line } from "./page.logic.ts";
import type { Draft } from "./use-draft.ts";
import { Alert } from "../../parts/alert.tsx";
import { Button } from "../../parts/button.tsx";
import { Card } from "../../parts/card.tsx";
import { Empty } from "../../parts/states.tsx";
import { Tag } from "../../parts/tag.tsx";

type Shown = { readonly draft: Draft; readonly today: string };

/** The notices to be, each with its fields and what the check says of it. */
export function Lines({ draft, today }: Shown) {
  const { lines } = draft;
  return (
    <Card title="拟发事项" note={`${lines.length} 件`}>
      {lines.length === 0 ? (
        <Empty title="清单还是空的">
          在左边选择被执行人、勾选措施，加入清单后逐件填写；从“查得财产”点冻结、查封的，已自动填好。
        </Empty>
      ) : (
        <ol className="draft-lines">
          {lines.map((line) => (
            <li key={line.measureId}>
              <LineBox draft={draft} line={line} today={today} />
            </li>
          ))}
        </ol>
      )}
    </Card>
  );
}

function LineBox({ draft, line, today }: Shown & { readonly line: Line }) {
  const rule = ruleOf(line.kind);
  if (rule === undefined) return null;
  const [basis] = rule.basis;
  return (
    <article className="stack" aria-label={lineName(line)}>
      <header className="draft-line-head">
        <div>
          <h3>
            {rule.name} <Tag tone="info">{line.debtorName}</Tag>
          </h3>
          <p className="muted small">
            {line.unitName} · {citeShort(basis, today)} · 由{ROLES[rule.approver].name}审批
            {rule.fourEyes && "，起草人不能审批"}
          </p>
        </div>
        <Button
          tone="quiet"
          size="small"
          label={`移除${lineName(line)}`}
          onPress={() => draft.remove([line.measureId])}
        >
          移除
        </Button>
      </header>
      <LineFields
        line={line}
        rule={rule}
        today={today}
        needsOverride={(draft.checks.get(line.measureId) ?? []).some(({ type }) =>
          type.startsWith("exempt_"),
        )}
        onChange={(next) => draft.change(line.measureId, next)}
      />
      <Checks draft={draft} line={line} />
    </article>
  );
}

function Checks({ draft, line }: { readonly draft: Draft; readonly line: Line }) {
  const checks = draft.checks.get(line.measureId) ?? [];
  return (
    <div aria-live="polite" className="stack">
      {checks.map(({ type, severity, text, cites }) => (
        <Alert
          key={`${type} ${text}`}
          tone={severity === "blocks" ? "bad" : "warn"}
          title={severity === "blocks" ? "不能发出" : "请核对"}
        >
          {text}
          <span className="muted">（{cites}）</span>
        </Alert>
      ))}
    </div>
  );
}
