/** How a state strikes the reader, in the words of the contract; `plain` is none. */
export type Tone = "plain" | "info" | "good" | "warn" | "bad";
