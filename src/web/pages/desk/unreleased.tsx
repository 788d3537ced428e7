import type { Output } from "../../api.ts";
import { PageLink } from "../../parts/page-link.tsx";
import { PATHS, pathTo } from "../../paths.ts";
import { dayAndTimeOf } from "../../text/dates.ts";

type Item = Output<"getDesk">["unreleased"][number];

/** Paid in full, and something is still held: red until there is none (art. 19). */
export function Unreleased({ items }: { readonly items: readonly Item[] }) {
  if (items.length === 0) return null;
  return (
    <section className="unreleased" aria-labelledby="unreleased">
      <h2 id="unreleased">已履行、尚未全部解除：{items.length} 案</h2>
      <ul>
        {items.map(({ caseId, number, debtors, since, text, count }) => (
          <li key={caseId}>
            <PageLink to={pathTo(PATHS.release, { caseId })}>{number}</PageLink>
            <span>{debtors}</span>
            <span className="nowrap">{dayAndTimeOf(since)} 履行完毕</span>
            <strong className="nowrap">{text}</strong>
            <strong className="nowrap">{count} 项未解除</strong>
          </li>
        ))}
      </ul>
    </section>
  );
}
