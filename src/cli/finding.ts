/** One thing that doctor looked at, and how to mend it where it needs mending. */
export type Finding = {
  readonly name: string;
  readonly state: "good" | "notice" | "bad";
  readonly said: string;
  readonly mend?: string;
};

export function good(name: string, said: string): Finding {
  return { name, state: "good", said };
}

export function notice(name: string, said: string, mend: string): Finding {
  return { name, state: "notice", said, mend };
}

export function bad(name: string, said: string, mend: string): Finding {
  return { name, state: "bad", said, mend };
}
