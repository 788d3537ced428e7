import type { DataTableProps } from "./data-table.tsx";
import { chooseAll, nextSort } from "./paging.ts";
import type { Column, Sort } from "./table-types.ts";

/** The names of the columns; one that sorts is a button and says in which order it stands. */
export function TableHead<Row>(props: DataTableProps<Row>) {
  const { columns, sort, onSort, isFirstPinned = false } = props;
  return (
    <thead>
      <tr>
        {props.selection !== undefined && <ChooseAll {...props} selection={props.selection} />}
        {columns.map((column, at) => (
          <th
            key={column.id}
            scope="col"
            className={headClass(column, isFirstPinned && at === 0)}
            style={column.minWidth === undefined ? undefined : { minWidth: column.minWidth }}
            aria-sort={sortWord(column, sort)}
          >
            {column.isSortable === true && onSort !== undefined ? (
              <SortButton column={column} sort={sort} onSort={onSort} />
            ) : (
              column.name
            )}
          </th>
        ))}
      </tr>
    </thead>
  );
}

type SortButtonProps = {
  readonly column: Pick<Column<never>, "id" | "name">;
  readonly sort: Sort | undefined;
  readonly onSort: (sort: Sort) => void;
};

function SortButton({ column: { id, name }, sort, onSort }: SortButtonProps) {
  const arrow = sort?.direction === "asc" ? "↑" : "↓";
  return (
    <>
      <button type="button" className="sort-button" onClick={() => onSort(nextSort(sort, id))}>
        {name}
        <span className="sort-arrow" aria-hidden="true">
          {sort?.by === id ? arrow : "↕"}
        </span>
      </button>
      {/* On paper a button is not repeated with the header of each page; plain words are. */}
      <span className="print-only">{name}</span>
    </>
  );
}

function headClass(column: Column<never>, isPinned: boolean): string | undefined {
  const names = [column.align === "end" && "end", isPinned && "pinned"].filter(Boolean).join(" ");
  return names === "" ? undefined : names;
}

function sortWord(column: Column<never>, sort: Sort | undefined) {
  if (column.isSortable !== true) return undefined;
  if (sort?.by !== column.id) return "none";
  return sort.direction === "asc" ? "ascending" : "descending";
}

function ChooseAll<Row>(
  props: DataTableProps<Row> & Required<Pick<DataTableProps<Row>, "selection">>,
) {
  const { rows = [], rowId, selection, label } = props;
  if (selection === undefined) return null;
  const ids = rows.map(rowId);
  const chosen = ids.filter((id) => selection.chosen.has(id)).length;
  const isAll = ids.length > 0 && chosen === ids.length;
  return (
    <th scope="col" className="choose-cell">
      <label className="choose-target">
        <span className="unseen">选择本页全部{label}</span>
        <input
          type="checkbox"
          checked={isAll}
          ref={(box) => {
            if (box !== null) box.indeterminate = chosen > 0 && !isAll;
          }}
          onChange={() => selection.onChoose(chooseAll(selection.chosen, ids, !isAll))}
        />
      </label>
    </th>
  );
}
