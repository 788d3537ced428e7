import type { ChartFacts } from "./chart-option.ts";

/** The numbers behind a chart. */
export function ChartTable({ label, categoryName, categories, series, unit }: ChartFacts) {
  return (
    <div className="table-scroll" role="region" aria-label={`${label}表格`} tabIndex={0}>
      <table className="table" data-density="compact">
        <caption className="unseen">{label}</caption>
        <thead>
          <tr>
            <th scope="col">{categoryName}</th>
            {series.map(({ name }) => (
              <th key={name} scope="col" className="end">
                {name}
                {unit !== undefined && `（${unit}）`}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {categories.map((category, at) => (
            <tr key={category}>
              <th scope="row">{category}</th>
              {series.map(({ name, values }) => (
                <td key={name} className="end">
                  {values[at]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
