import { parseTimeText, readableValue } from "../text/dates.ts";
import { toHalfWidth } from "#kit/text.ts";
import { Field, type FieldProps } from "./field.tsx";
import type { TextValue } from "./text-field.tsx";

/** A moment to the minute by the county's clock, typed as `2026-03-01 09:30`. */
export function DateTimeField(props: FieldProps & TextValue) {
  const { value, onChange } = props;
  const tidy = () => onChange(readableValue(parseTimeText(value) ?? value));
  return (
    <Field {...props}>
      {(control) => (
        <span className="input-with-unit">
          <input
            {...control}
            className="input"
            value={readableValue(value)}
            placeholder="年-月-日 时:分"
            autoComplete="off"
            onChange={(event) => onChange(toHalfWidth(event.target.value))}
            onBlur={tidy}
          />
          <button
            type="button"
            className="button"
            aria-label={`${props.label}：现在`}
            onClick={() => onChange(minuteNow())}
          >
            现在
          </button>
        </span>
      )}
    </Field>
  );
}

function minuteNow(): string {
  return readableValue(new Date().toISOString());
}
