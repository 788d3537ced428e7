type Passwords = { readonly current: string; readonly next: string; readonly again: string };
type Faults = { readonly [Field in keyof Passwords]?: string };

const CHARACTERS_MIN = 10;

/** What is wrong with a change of password, by field. The server checks again. */
export function passwordFaults({ current, next, again }: Passwords): Faults {
  const nextFault = nextPasswordFault(current, next);
  return {
    ...(current === "" && { current: "请输入原密码" }),
    ...(nextFault !== undefined && { next: nextFault }),
    ...(again !== next && { again: "两次输入的新密码不一致" }),
  };
}

function nextPasswordFault(current: string, next: string): string | undefined {
  if (next === "") return "请输入新密码";
  if (next.length < CHARACTERS_MIN) return `新密码至少 ${CHARACTERS_MIN} 位`;
  return next === current ? "新密码不能与原密码相同" : undefined;
}
