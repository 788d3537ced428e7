import type { MouseEvent, ReactNode } from "react";
import { Focusable, Tooltip, TooltipTrigger } from "react-aria-components";

export type ButtonProps = {
  readonly children: ReactNode;
  readonly onPress?: (() => void) | undefined;
  readonly tone?: "primary" | "danger" | "quiet" | "plain" | undefined;
  readonly size?: "small" | "medium" | undefined;
  readonly type?: "button" | "submit" | undefined;
  /** Why it cannot be pressed now. The button stays in the tab order and says so. */
  readonly disabledReason?: string | undefined;
  readonly isPending?: boolean | undefined;
  /** The whole name for a reader, where the words alone are ambiguous (显示 → 显示张三的证件号码). */
  readonly label?: string | undefined;
  /** Print it too: buttons are left out of paper. */
  readonly isPrinted?: boolean | undefined;
};

/** A button; one that cannot be pressed says why. */
export function Button(props: ButtonProps) {
  const { disabledReason } = props;
  if (disabledReason === undefined) return <PlainButton {...props} />;
  return (
    <TooltipTrigger delay={150} closeDelay={100}>
      <Focusable>
        <PlainButton {...props} />
      </Focusable>
      <Tooltip className="tooltip" offset={6}>
        {disabledReason}
      </Tooltip>
    </TooltipTrigger>
  );
}

function PlainButton(props: ButtonProps) {
  const { children, onPress, tone, size, type, disabledReason, label, isPrinted, ...added } = props;
  // What is left was added by the tooltip's trigger: its handlers and its ref.
  const { isPending = false, ...attributes } = added;
  const isOff = disabledReason !== undefined || isPending;
  const look = {
    className: isPrinted === true ? "button printed" : "button",
    "data-tone": tone ?? "plain",
    "data-size": size ?? "medium",
    "aria-label": label,
    "aria-disabled": isOff || undefined,
    "aria-busy": isPending || undefined,
    onClick: (event: MouseEvent) => {
      if (isOff) event.preventDefault();
      else onPress?.();
    },
  };
  const inside = <Inside words={children} isPending={isPending} reason={disabledReason} />;
  if (type === "submit" && !isOff) {
    return (
      <button {...attributes} {...look} type="submit">
        {inside}
      </button>
    );
  }
  return (
    <button {...attributes} {...look} type="button">
      {inside}
    </button>
  );
}

type InsideProps = {
  readonly words: ReactNode;
  readonly isPending: boolean;
  readonly reason: string | undefined;
};

function Inside({ words, isPending, reason }: InsideProps) {
  return (
    <>
      {isPending && <span className="spinner" aria-hidden="true" />}
      {words}
      {reason !== undefined && <span className="unseen">（不可用：{reason}）</span>}
    </>
  );
}
