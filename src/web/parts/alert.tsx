import type { ReactNode } from "react";

import { ApiError } from "../api-error.ts";
import type { Tone } from "./tone.ts";

export type AlertProps = {
  readonly children: ReactNode;
  readonly title?: string | undefined;
  readonly tone?: Tone | undefined;
  readonly actions?: ReactNode;
  /** Read out at once: the outcome of what was just done. */
  readonly isLive?: boolean | undefined;
};

/** A sentence that must not be overlooked. */
export function Alert({ children, title, tone = "info", actions, isLive = false }: AlertProps) {
  return (
    <div className="alert" data-tone={tone} role={isLive ? "alert" : undefined}>
      <div>
        {title !== undefined && <strong>{title}</strong>}
        {children}
      </div>
      {actions !== undefined && <span className="line-up">{actions}</span>}
    </div>
  );
}

/** Why the server did not do it, with the faults that belong to no field. */
export function FaultAlert({
  fault,
  fields,
}: {
  readonly fault: unknown;
  /** Fields that show their own fault. */
  readonly fields?: readonly string[] | undefined;
}) {
  if (fault === undefined || fault === null) return null;
  if (!(fault instanceof ApiError)) {
    return (
      <Alert tone="bad" isLive title="系统发生故障">
        请刷新页面后重试；仍有问题请联系管理员。
      </Alert>
    );
  }
  const others = fault.errors.filter(
    ({ path }) => fields?.some((field) => path === field || path.endsWith(`.${field}`)) !== true,
  );
  return (
    <Alert tone={fault.isNetwork ? "warn" : "bad"} isLive title={fault.title}>
      {fault.detail}
      {fault.cites !== undefined && <span className="muted">（{fault.cites}）</span>}
      {others.length > 0 && (
        <ul>
          {others.map(({ path, message }) => (
            <li key={`${path} ${message}`}>{message}</li>
          ))}
        </ul>
      )}
    </Alert>
  );
}
