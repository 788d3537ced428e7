import { lineChart, type Bar } from "./line.logic.ts";
import type { View } from "./page.logic.ts";
import { Card } from "../../parts/card.tsx";
import { PageLink } from "../../parts/page-link.tsx";
import { Tag } from "../../parts/tag.tsx";
import { PATHS, pathTo } from "../../paths.ts";
import { exactTimeOf } from "../../text/dates.ts";

type LineCardProps = { readonly line: NonNullable<View["line"]>; readonly now: string };

/** Who stands where on the thing: rank follows arrival, nobody can change it. */
export function LineCard({ line, now }: LineCardProps) {
  const chart = lineChart(line, now);
  return (
    <Card title="轮候位次" note="按到达先后，不可调整" isFlush>
      <div className="line-chart" aria-hidden="true">
        <div className="line-bars">
          {chart.ticks.map(({ year, left }) => (
            <span key={year} className="line-year" style={{ left: `${left}%` }}>
              {year}
            </span>
          ))}
          <span className="line-today" style={{ left: `${chart.today}%` }}>
            今天
          </span>
          {chart.bars.map((bar) => (
            <LineBar key={bar.place.rank} bar={bar} />
          ))}
        </div>
      </div>
      <div className="table-scroll" role="region" aria-label="轮候位次表" tabIndex={0}>
        <table className="table" data-density="compact">
          <caption className="unseen">轮候位次</caption>
          <thead>
            <tr>
              {["位次", "案号", "状态", "到达时间", "期限至"].map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {line.map((place) => (
              <PlaceRow key={place.rank} place={place} />
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
}

function LineBar({ bar: { place, left, width, text } }: { readonly bar: Bar }) {
  return (
    <div className="line-row">
      <span className="line-rank" data-first={place.rank === 1 || undefined}>
        {place.rank}
      </span>
      <div className="line-lane">
        <div
          className="line-bar"
          data-first={place.rank === 1 || undefined}
          data-this={place.isThis || undefined}
          style={{ left: `${left}%`, width: `${width}%` }}
        />
        <span className="line-text" style={{ left: `${left}%` }}>
          {text}
        </span>
      </div>
    </div>
  );
}

function PlaceRow({ place }: { readonly place: LineCardProps["line"][number] }) {
  const { rank, label, measureId, isThis, statusName, arrivedAt, effectiveTo } = place;
  return (
    <tr data-chosen={isThis || undefined}>
      <td>{rank}</td>
      <th scope="row" className="keep">
        {measureId !== null && !isThis ? (
          <PageLink to={pathTo(PATHS.measure, { measureId })}>{label}</PageLink>
        ) : (
          label
        )}{" "}
        {isThis && <Tag tone="info">本案</Tag>}
      </th>
      <td className="keep">{statusName}</td>
      <td className="keep">{exactTimeOf(arrivedAt)}</td>
      <td className="keep">{effectiveTo ?? "—"}</td>
    </tr>
  );
}
