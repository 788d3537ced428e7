import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";

import { ApiError } from "../api-error.ts";
import { FaultAlert } from "./alert.tsx";
import { Button } from "./button.tsx";
import { LinkButton } from "./page-link.tsx";
import { PATHS } from "../paths.ts";

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
  return <ReadingFault of={reading} />;
}

type Failure = Pick<UseQueryResult, "error" | "refetch" | "isFetching">;

/** Why a reading did not come. What is not there, or not for this person, does not come by asking again. */
export function ReadingFault({ of: reading }: { readonly of: Failure }) {
  const { error } = reading;
  if (error instanceof ApiError && error.status in NOT_FOR_HIM) {
    return (
      <Empty
        title={NOT_FOR_HIM[error.status] ?? error.title}
        action={<LinkButton to={PATHS.home}>返回首页</LinkButton>}
      >
        {error.detail}
      </Empty>
    );
  }
  return (
    <div className="stack">
      <FaultAlert fault={error} />
      <div>
        <Button onPress={() => void reading.refetch()} isPending={reading.isFetching}>
          重新加载
        </Button>
      </div>
    </div>
  );
}

const NOT_FOR_HIM: Readonly<Record<number, string>> = {
  403: "您无权查看这一页",
  404: "没有这条记录，或者您无权查看",
};
