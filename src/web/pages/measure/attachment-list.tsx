import type { Output } from "../../api.ts";
import { sizeText } from "../../text/files.ts";

type Attachments = Output<"getMeasure">["answers"][number]["attachments"];

/** Kept files, each a way to its content; the server sends it as a download. */
export function AttachmentList({ items }: { readonly items: Attachments }) {
  if (items.length === 0) return <span className="muted">未附</span>;
  return (
    <ul className="attachments">
      {items.map(({ id, name, byteCount }) => (
        <li key={id}>
          <a href={`/api/attachments/${id}`} download={name}>
            {name}
          </a>{" "}
          <span className="muted">{sizeText(byteCount)}</span>
        </li>
      ))}
    </ul>
  );
}
