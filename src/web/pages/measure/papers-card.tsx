import type { View } from "./page.logic.ts";
import { PAPER_NAMES, papersThere } from "../paper/page.logic.ts";
import { Card } from "../../parts/card.tsx";
import { PageLink } from "../../parts/page-link.tsx";
import { Tag } from "../../parts/tag.tsx";
import { PATHS, pathTo } from "../../paths.ts";
import { exactTimeOf } from "../../text/dates.ts";

/** Every paper with the two times that count: when it arrived, and when somebody signed for it. */
export function PapersCard({ view }: { readonly view: View }) {
  const { papers, serviceRule, row } = view;
  return (
    <Card title="文书与送达" isFlush>
      {papers.length > 0 && (
        <div className="table-scroll" role="region" aria-label="文书送达情况" tabIndex={0}>
          <table className="table" data-density="compact">
            <caption className="unseen">文书送达情况</caption>
            <thead>
              <tr>
                {["文书", "文号", "发出时间", "到达时间", "签收时间"].map((name) => (
                  <th key={name} scope="col">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {papers.map((paper) => (
                <PaperRow key={`${paper.kind} ${paper.number}`} paper={paper} measureId={row.id} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      <div className="card-inset stack">
        <p className="muted">{serviceRule}</p>
        <PaperLinks view={view} />
      </div>
    </Card>
  );
}

type PaperRowProps = { readonly paper: View["papers"][number]; readonly measureId: string };

function PaperRow({ paper, measureId }: PaperRowProps) {
  const { kind, name, number, servedAt, arrivedAt, arrivedBy, receivedAt, receivedByName } = paper;
  return (
    <tr>
      <th scope="row" className="keep">
        <PageLink to={pathTo(PATHS.paper, { measureId, paper: kind })}>{name}</PageLink>
      </th>
      <td className="keep">{number}</td>
      <td>{timeText(servedAt, "未发出")}</td>
      <td>
        {timeText(arrivedAt, "未到达")} {arrivedBy !== null && <Tag>{arrivedBy}</Tag>}
      </td>
      <td>
        {timeText(receivedAt, "未签收")} {receivedByName}
      </td>
    </tr>
  );
}

function timeText(instant: string | null, none: string) {
  return instant === null ? <span className="muted">{none}</span> : exactTimeOf(instant);
}

function PaperLinks({ view }: { readonly view: View }) {
  const there = papersThere(view);
  if (there.length === 0) return <p className="muted">文书在签发后生成。</p>;
  return (
    <ul className="paper-links">
      {there.map((paper) => (
        <li key={paper}>
          <PageLink to={pathTo(PATHS.paper, { measureId: view.row.id, paper })}>
            {PAPER_NAMES[paper]}
          </PageLink>
        </li>
      ))}
    </ul>
  );
}
