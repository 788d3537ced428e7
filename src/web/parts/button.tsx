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
  const { children, onPress, tone = "plain", size = "medium", type = "button" } = props;
  // Focusable adds its own attributes and ref to what it wraps.
  const { disabledReason, isPending = false, label, isPrinted, ...added } = props;
  const isOff = disabledReason !== undefined || isPending;
  const { onPress: _press, tone: _tone, size: _size, children: _words, ...attributes } = added;
  return (
    <button
      {...attributes}
      type={isOff ? "button" : type}
      className={isPrinted === true ? "button printed" : "button"}
      data-tone={tone}
      data-size={size}
      aria-label={label}
      aria-disabled={isOff || undefined}
      aria-busy={isPending || undefined}
      onClick={(event: MouseEvent) => {
        if (isOff) event.preventDefault();
        else onPress?.();
      }}
    >
      {isPending && <span className="spinner" aria-hidden="true" />}
      {children}
      {disabledReason !== undefined && <span className="unseen">（不可用：{disabledReason}）</span>}
    </button>
  );
}
