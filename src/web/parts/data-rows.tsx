import type { MouseEvent } from "react";

import type { DataTableProps } from "./data-table.tsx";
import { chooseAll } from "./paging.ts";
import type { Column } from "./table-types.ts";

/** The rows. A row takes the focus by j/k; a double click opens it as Enter does. */
export function DataRows<Row>(props: DataTableProps<Row>) {
  const { columns, rows = [], rowId, rowName, selection, onOpen, isFirstPinned = false } = props;
  return (
    <tbody>
      {rows.map((row) => {
        const id = rowId(row);
        const isChosen = selection?.chosen.has(id) ?? false;
        return (
          <tr
            key={id}
            tabIndex={-1}
            data-chosen={isChosen || undefined}
            onDoubleClick={(event) => {
              if (!isOnControl(event)) onOpen?.(row);
            }}
          >
            {selection !== undefined && (
              <td className="choose-cell">
                <label className="choose-target">
                  <span className="unseen">选择{rowName(row)}</span>
                  <input
                    type="checkbox"
                    checked={isChosen}
                    onChange={() =>
                      selection.onChoose(chooseAll(selection.chosen, [id], !isChosen))
                    }
                  />
                </label>
              </td>
            )}
            {columns.map((column, at) => (
              <td key={column.id} className={cellClass(column, isFirstPinned && at === 0)}>
                {column.cell(row)}
              </td>
            ))}
          </tr>
        );
      })}
    </tbody>
  );
}

function cellClass(column: Column<never>, isPinned: boolean): string | undefined {
  const names = [
    column.align === "end" && "end",
    column.isWhole === true && "keep",
    isPinned && "pinned",
  ];
  const text = names.filter(Boolean).join(" ");
  return text === "" ? undefined : text;
}

function isOnControl(event: MouseEvent): boolean {
  return (event.target as HTMLElement).closest("a, button, input, label") !== null;
}
