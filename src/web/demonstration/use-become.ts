import { useNavigate } from "@tanstack/react-router";

import { useTakeOver } from "../session.ts";

/** Changes who is signed in, and goes where he begins or where he is led. */
export function useBecome(): (userId: string, to: string) => Promise<void> {
  const takeOver = useTakeOver();
  const navigate = useNavigate();
  return async (userId, to) => {
    await takeOver(userId);
    const [path = "", search = ""] = to.split("?");
    await navigate({ to: path, search: Object.fromEntries(new URLSearchParams(search)) });
  };
}
