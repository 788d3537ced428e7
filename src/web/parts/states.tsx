import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";

import { FaultAlert } from "./alert.tsx";
import { Button } from "./button.tsx";

/** Says that something is on its way. */
export function Loading({ children = "正在加载……" }: { readonly children?: ReactNode }) {
  return (
    <div className="loading" role="status">
      <span className="spinner" aria-hidden="true" />
      {children}
    </div>
  );
}

/** Says that there is nothing, and what one may do about it. */
export function Empty({
  title,
  children,
  action,
}: {
  readonly title: string;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
}) {
  return (
    <div className="empty">
      <strong>{title}</strong>
      {children !== undefined && <p>{children}</p>}
      {action}
    </div>
  );
}

type Shown<Value> = {
  readonly of: Pick<UseQueryResult<Value>, "data" | "error" | "refetch" | "isFetching">;
  readonly children: (value: Value) => ReactNode;
};

/** Shows a reading when it is there; until then that it loads, or why it did not. */
export function Loaded<Value>({ of: reading, children }: Shown<Value>) {
  if (reading.data !== undefined) return children(reading.data);
  if (reading.error === null) return <Loading />;
  return (
    <div className="stack">
      <FaultAlert fault={reading.error} />
      <div>
        <Button onPress={() => void reading.refetch()} isPending={reading.isFetching}>
          重新加载
        </Button>
      </div>
    </div>
  );
}
