import { useState } from "react";

import { RadioGroup } from "./radio-group.tsx";
import { TextArea } from "./text-field.tsx";

export type ReasonAsked = {
  readonly label: string;
  readonly help?: string | undefined;
  readonly charactersMin?: number | undefined;
  /** Usual reasons to pick from; 其他 opens the text. */
  readonly choices?: readonly string[] | undefined;
};

type ReasonFieldsProps = ReasonAsked & {
  /** The reason as it stands; empty while it is missing or too short. */
  readonly onReason: (reason: string) => void;
};

const OTHER = "其他";
const CHARACTERS_MIN = 2;

/** Asks why: by a choice, by words, or by a choice that opens the words. */
export function ReasonFields(props: ReasonFieldsProps) {
  const { label, help, charactersMin = CHARACTERS_MIN, choices, onReason } = props;
  const [choice, setChoice] = useState(choices === undefined ? OTHER : "");
  const [text, setText] = useState("");
  const write = (words: string) => {
    setText(words);
    onReason(words.trim().length < charactersMin ? "" : words.trim());
  };
  const choose = (name: string) => {
    setChoice(name);
    if (name === OTHER) write(text);
    else onReason(name);
  };
  return (
    <>
      {choices !== undefined && (
        <RadioGroup
          label={label}
          isRequired
          value={choice}
          onChange={choose}
          choices={[...choices, OTHER].map((name) => ({ value: name, name }))}
        />
      )}
      {choice === OTHER && (
        <TextArea
          label={choices === undefined ? label : "具体说明"}
          help={help}
          isRequired
          value={text}
          onChange={write}
          rows={3}
        />
      )}
    </>
  );
}
