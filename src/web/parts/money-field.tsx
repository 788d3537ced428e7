import { useLayoutEffect, useRef, useState } from "react";

import { toHalfWidth } from "#kit/text.ts";

import { groupYuan, wireYuan, yuanInWords } from "../text/yuan.ts";
import { Field, type FieldProps } from "./field.tsx";
import type { TextValue } from "./text-field.tsx";

/** An amount in yuan, on the wire as `"1234.50"`; 大写 below it, as papers have it. */
export function MoneyField(props: FieldProps & TextValue) {
  const { value, onChange, help } = props;
  const [isTyping, setTyping] = useState(false);
  const box = useRef<HTMLInputElement>(null);
  // Without its groups the text is another one and loses what was selected: typing would append to it.
  useLayoutEffect(() => {
    if (isTyping) box.current?.select();
  }, [isTyping]);
  const words = yuanInWords(value);
  const hint = words === undefined ? help : <>大写：{words}</>;
  return (
    <Field {...props} help={hint}>
      {(control) => (
        <span className="input-with-unit">
          <input
            {...control}
            ref={box}
            className="input"
            data-kind="money"
            inputMode="decimal"
            autoComplete="off"
            value={isTyping ? value : groupYuan(value)}
            onFocus={() => setTyping(true)}
            onBlur={() => {
              setTyping(false);
              onChange(wireYuan(value) ?? value);
            }}
            onChange={(event) => onChange(toHalfWidth(event.target.value))}
          />
          <span>元</span>
        </span>
      )}
    </Field>
  );
}
