import { AttachmentList } from "./attachment-list.tsx";
import { withKeys } from "../paper/page.logic.ts";
import type { Output } from "../../api.ts";
import { SummaryList, type SummaryItem } from "../../parts/summary-list.tsx";
import { Tag } from "../../parts/tag.tsx";
import { exactTimeOf, readableValue } from "../../text/dates.ts";
import { groupYuan } from "../../text/yuan.ts";

type Answer = Output<"getMeasure">["answers"][number];
type Field = Answer["fields"][number];

type AnswerViewProps = {
  readonly answer: Answer;
  readonly isNewest: boolean;
  /** As wide as there is room beside it. */
  readonly columns: 1 | 2;
};

/** One version of an answer, as it was sent. */
export function AnswerView({ answer, isNewest, columns }: AnswerViewProps) {
  const { version, outcomeName, answeredAt, answeredByName, reason, findings } = answer;
  return (
    <section className="answer" aria-label={`反馈第 ${version} 版`}>
      <h3>
        {outcomeName} {version > 1 && <Tag tone="info">第 {version} 版</Tag>}
        {!isNewest && <Tag>已被更正</Tag>}
        <span className="muted">
          {" "}
          {answeredByName} {exactTimeOf(answeredAt)}
        </span>
      </h3>
      {reason !== null && <p>更正原因：{reason}</p>}
      <SummaryList columns={columns} items={factsOf(answer)} />
      {findings.length > 0 && <Findings findings={findings} columns={columns} />}
    </section>
  );
}

function factsOf({ fields, securedYuan, term, attachments }: Answer): readonly SummaryItem[] {
  return [
    ...fields.map(fieldItem),
    ...(securedYuan === null
      ? []
      : [{ label: "实际控制金额", value: `${groupYuan(securedYuan)} 元` }]),
    ...(term === null ? [] : [{ label: "期限", value: `${term.from} 至 ${term.to}` }]),
    { label: "证明材料", value: <AttachmentList items={attachments} /> },
  ];
}

function fieldItem({ label, value }: Field): SummaryItem {
  const isMoney = label.endsWith("（元）");
  return { label, value: isMoney ? groupYuan(value) : readableValue(value) };
}

type FindingsProps = Pick<Answer, "findings"> & Pick<AnswerViewProps, "columns">;

function Findings({ findings, columns }: FindingsProps) {
  return (
    <ol className="findings">
      {withKeys(findings, ({ label }) => label).map(
        ({ key, line: { label, valueYuan, fields } }) => (
          <li key={key}>
            <details>
              <summary>
                {label}
                {valueYuan !== null && <span className="muted"> {groupYuan(valueYuan)} 元</span>}
              </summary>
              <SummaryList columns={columns} items={fields.map(fieldItem)} />
            </details>
          </li>
        ),
      )}
    </ol>
  );
}
