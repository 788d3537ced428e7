import type { ReactNode } from "react";

export type Column<Row> = {
  readonly id: string;
  readonly name: string;
  readonly cell: (row: Row) => ReactNode;
  /** Numbers and amounts stand at the end, so that their places align. */
  readonly align?: "start" | "end" | undefined;
  readonly isSortable?: boolean | undefined;
  /** Never broken into lines: 案号, days, amounts. */
  readonly isWhole?: boolean | undefined;
  /** Cannot be hidden: without it the row has no name. */
  readonly isFixed?: boolean | undefined;
  readonly isHiddenAtFirst?: boolean | undefined;
  /** In ch or rem, never px: the large font would break it. */
  readonly minWidth?: string | undefined;
};

export type Sort = { readonly by: string; readonly direction: "asc" | "desc" };

/** The server counts to a thousand and says whether there are more. */
export type Total = { readonly count: number; readonly isMore: boolean };

export type Paging = { readonly page: number; readonly size: number; readonly total: Total };

export const PAGE_SIZES = [10, 20, 50, 100] as const;

/** Under a name what the page needs to show it again; the page knows what is in it. */
export type SavedView = {
  readonly name: string;
  readonly settings: Readonly<Record<string, unknown>>;
};

export type SavedViews = {
  readonly views: readonly SavedView[];
  readonly onApply: (view: SavedView) => void;
  readonly onSave: (name: string) => Promise<unknown>;
  readonly onRemove: (view: SavedView) => Promise<unknown>;
};

export type Selection = {
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
  /** What can be done with the chosen rows. */
  readonly actions?: ReactNode;
};
