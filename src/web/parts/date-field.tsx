import { lazy, Suspense, useState } from "react";

import { toHalfWidth } from "#kit/text.ts";

import { parseDateText } from "../text/dates.ts";
import { Field, type FieldProps } from "./field.tsx";
import type { TextValue } from "./text-field.tsx";

const CalendarDialog = lazy(async () => ({
  default: (await import("./calendar-dialog.tsx")).CalendarDialog,
}));

export type DateFieldProps = FieldProps &
  TextValue & {
    /** The first and the last day that may be picked. */
    readonly min?: string | undefined;
    readonly max?: string | undefined;
  };

/** A day, typed as `2026-03-01` (or 20260301, 2026年3月1日) or picked; the calendar loads when opened. */
export function DateField(props: DateFieldProps) {
  const { value, onChange, label, min, max } = props;
  const [isPicking, setPicking] = useState(false);
  return (
    <Field {...props}>
      {(control) => (
        <span className="input-with-button">
          <input
            {...control}
            className="input"
            value={value}
            placeholder="年-月-日"
            autoComplete="off"
            inputMode="numeric"
            onChange={(event) => onChange(toHalfWidth(event.target.value))}
            onBlur={() => onChange(parseDateText(value) ?? value)}
          />
          <button
            type="button"
            className="icon-button"
            aria-label={`选择${label}`}
            aria-haspopup="dialog"
            disabled={control.disabled}
            onClick={() => setPicking(true)}
          >
            <CalendarIcon />
          </button>
          {isPicking && (
            <Suspense fallback={null}>
              <CalendarDialog
                label={label}
                day={parseDateText(value)}
                min={min}
                max={max}
                onPick={(day) => {
                  onChange(day);
                  setPicking(false);
                }}
                onClose={() => setPicking(false)}
              />
            </Suspense>
          )}
        </span>
      )}
    </Field>
  );
}

function CalendarIcon() {
  return (
    <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
      <path
        d="M2 3.5h12v10H2zM2 6.500h12M5 1.500v3M11 1.500v3"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.3"
      />
    </svg>
  );
}
