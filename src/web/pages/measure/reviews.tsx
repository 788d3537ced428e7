import type { ReactNode } from "react";

import { AttachmentList } from "./attachment-list.tsx";
import type { Output } from "../../api.ts";
import { Tag } from "../../parts/tag.tsx";
import { exactTimeOf } from "../../text/dates.ts";

type Review = Output<"getMeasure">["reviews"][number];

/** The thread of review proposals: what the unit said, what the court said to it. */
export function Reviews({ reviews }: { readonly reviews: readonly Review[] }) {
  return (
    <ol className="reviews">
      {reviews.map((review) => (
        <li key={review.proposedAt}>
          <Said by={review.proposedByName} at={review.proposedAt} what="提出审查建议">
            <p className="whole-text">{review.text}</p>
            {review.attachments.length > 0 && <AttachmentList items={review.attachments} />}
          </Said>
          <Answered review={review} />
        </li>
      ))}
    </ol>
  );
}

function Answered({ review: { answer, dueText } }: { readonly review: Review }) {
  if (answer === null) {
    return (
      <p>
        <Tag tone="warn">待法院答复</Tag> <span className="muted">{dueText}</span>
      </p>
    );
  }
  return (
    <Said by="法院" at={answer.at} what="答复">
      <Tag tone={answer.upheld ? "good" : "plain"}>{answer.upheld ? "采纳" : "不采纳"}</Tag>
      <p className="whole-text">{answer.text}</p>
    </Said>
  );
}

type SaidProps = {
  readonly by: string;
  readonly at: string;
  readonly what: string;
  readonly children: ReactNode;
};

function Said({ by, at, what, children }: SaidProps) {
  return (
    <div className="said">
      <p>
        <strong>{what}</strong>{" "}
        <span className="muted">
          {by} {exactTimeOf(at)}
        </span>
      </p>
      {children}
    </div>
  );
}
