import { useMemo, useRef, type ReactNode } from "react";

import { ColumnSettings } from "./column-settings.tsx";
import { DataRows } from "./data-rows.tsx";
import { Pager } from "./pager.tsx";
import { useRowKeys } from "./row-keys.ts";
import { SavedViews } from "./saved-views.tsx";
import { Empty, Loading } from "./states.tsx";
import { TableHead } from "./table-head.tsx";
import { shownColumns, useTableSettings, type TableSettings } from "./table-settings.ts";
import type { Column, Paging, SavedViews as Views, Selection, Sort } from "./table-types.ts";

export type DataTableProps<Row> = {
  /** What the rows are: 案件, 通知. Read out, and the name of its kept settings. */
  readonly label: string;
  readonly name: string;
  readonly columns: readonly Column<Row>[];
  /** Undefined while the first page is on its way. */
  readonly rows: readonly Row[] | undefined;
  readonly rowId: (row: Row) => string;
  /** The name of a row for its checkbox: 案号. */
  readonly rowName: (row: Row) => string;
  readonly onOpen?: ((row: Row) => void) | undefined;
  readonly sort?: Sort | undefined;
  readonly onSort?: ((sort: Sort) => void) | undefined;
  readonly selection?: Selection | undefined;
  readonly paging?: Paging | undefined;
  readonly onPage?: ((page: number, size: number) => void) | undefined;
  readonly views?: Views | undefined;
  /** Tabs over the filters. */
  readonly tabs?: ReactNode;
  readonly filters?: ReactNode;
  readonly empty?: ReactNode;
  /** Another page is on its way while this one still shows. */
  readonly isWaiting?: boolean | undefined;
  /** At the foot, beside the pages: sums. */
  readonly foot?: ReactNode;
  /** The first column stays while the others move. */
  readonly isFirstPinned?: boolean | undefined;
  /** A short table needs no settings. */
  readonly isPlain?: boolean | undefined;
};

/** A list: native table, sticky header, sorting, choosing, pages, columns and views of one's own. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { label, name, columns, rows, isPlain = false } = props;
  const table = useRef<HTMLTableElement>(null);
  const [settings, setSettings] = useTableSettings(name, columns);
  const shown = shownColumns(columns, settings);
  useRowKeys(table, useRowActions(props));
  return (
    <section className="table-shell" aria-label={label}>
      {props.tabs}
      <Tools {...props} settings={settings} onSettings={setSettings} />
      <Chosen selection={props.selection} />
      <div
        className="table-scroll"
        data-waiting={props.isWaiting === true || undefined}
        role="region"
        aria-label={`${label}列表`}
        tabIndex={0}
      >
        <table ref={table} className="table" data-density={isPlain ? "medium" : settings.density}>
          <caption className="unseen">{label}</caption>
          <TableHead {...props} columns={shown} />
          <DataRows {...props} columns={shown} />
        </table>
        {rows === undefined && <Loading />}
        {rows?.length === 0 && (props.empty ?? <Empty title={`没有${label}`} />)}
      </div>
      <Foot {...props} />
    </section>
  );
}

function useRowActions<Row>({ rows, rowId, onOpen, selection }: DataTableProps<Row>) {
  return useMemo(
    () => ({
      open: (at: number) => {
        const row = rows?.[at];
        if (row !== undefined) onOpen?.(row);
      },
      choose: (at: number) => {
        const row = rows?.[at];
        if (row === undefined || selection === undefined) return;
        const next = new Set(selection.chosen);
        if (!next.delete(rowId(row))) next.add(rowId(row));
        selection.onChoose(next);
      },
    }),
    [rows, onOpen, selection, rowId],
  );
}

type ToolsProps<Row> = DataTableProps<Row> & {
  readonly settings: TableSettings;
  readonly onSettings: (settings: TableSettings) => void;
};

function Tools<Row>(props: ToolsProps<Row>) {
  const { filters, views, columns, isPlain = false, settings, onSettings } = props;
  if (filters === undefined && isPlain) return null;
  return (
    <div className="table-tools">
      {filters}
      <div className="table-tools-end">
        {views !== undefined && <SavedViews {...views} />}
        {!isPlain && <ColumnSettings columns={columns} settings={settings} onChange={onSettings} />}
      </div>
    </div>
  );
}

function Chosen({ selection }: { readonly selection: Selection | undefined }) {
  if (selection === undefined || selection.chosen.size === 0) return null;
  return (
    <div className="table-chosen">
      <span role="status">已选 {selection.chosen.size} 项</span>
      {selection.actions}
      <button
        type="button"
        className="button"
        data-tone="quiet"
        data-size="small"
        onClick={() => selection.onChoose(new Set())}
      >
        取消选择
      </button>
    </div>
  );
}

type FootProps = Pick<DataTableProps<never>, "label" | "foot" | "paging" | "onPage">;

function Foot({ label, foot, paging, onPage }: FootProps) {
  if (foot === undefined && paging === undefined) return null;
  return (
    <footer className="table-foot">
      <span>{foot}</span>
      {paging !== undefined && onPage !== undefined && (
        <Pager paging={paging} onPage={onPage} label={label} />
      )}
    </footer>
  );
}
