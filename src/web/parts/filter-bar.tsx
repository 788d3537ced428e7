import { useState, type ReactNode } from "react";

import { Button } from "./button.tsx";

export type FilterBarProps = {
  readonly label: string;
  readonly children: ReactNode;
  /** Less used conditions, behind 更多条件. */
  readonly more?: ReactNode;
  readonly isMoreOpen?: boolean | undefined;
  readonly onSearch: () => void;
  readonly onReset: () => void;
};

/** The conditions of a list; Enter in any of them searches. */
export function FilterBar(props: FilterBarProps) {
  const { label, children, more, isMoreOpen = false, onSearch, onReset } = props;
  const [isOpen, setOpen] = useState(isMoreOpen);
  return (
    <form
      className="filter-bar"
      role="search"
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        onSearch();
      }}
    >
      {children}
      {isOpen && more}
      <Button type="submit" tone="primary">
        查询
      </Button>
      <Button onPress={onReset}>重置</Button>
      {more !== undefined && (
        <Button tone="quiet" onPress={() => setOpen(!isOpen)}>
          {isOpen ? "收起条件" : "更多条件"}
        </Button>
      )}
    </form>
  );
}
