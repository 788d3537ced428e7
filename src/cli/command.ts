import type { Settings } from "#shell/settings.ts";

/** Exit codes of every command. */
export const DONE = 0;
export const FAILED = 1;
export const WRONG_USE = 2;

export type CommandOption = {
  readonly type: "string" | "boolean";
  readonly said: string;
  /** What stands for the value in the help, for type string. */
  readonly value?: string;
};

/** What a command was given. */
export type Given = {
  readonly settings: Settings;
  readonly words: readonly string[];
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
  /** Progress for a person; on stderr, so that the answer stands alone on stdout. */
  readonly report: (line: string) => void;
  /** The answer: the Chinese lines for a person, or the value as one JSON text with --json. */
  readonly answer: (value: unknown, lines: readonly string[]) => void;
};

export type Command = {
  /** What follows the name, such as `<文件>`; empty for none. */
  readonly words: readonly string[];
  readonly details: readonly string[];
  readonly options: Readonly<Record<string, CommandOption>>;
  /** Whether --json changes the answer. */
  readonly isReadByPrograms: boolean;
  readonly run: (given: Given) => Promise<number>;
};

/** Thrown by a command that was called wrongly: the sentence is shown with the help. */
export class WrongUse extends Error {
  override readonly name = "WrongUse";
}
