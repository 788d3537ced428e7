import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";

import { forgetToasts } from "../parts/toasts.tsx";
import { useTakeOver, type Me } from "../session.ts";

/** Changes who is signed in, and goes where he begins or where he is led. */
export function useBecome(me: Me): (userId: string, to: string) => Promise<void> {
  const takeOver = useTakeOver();
  const client = useQueryClient();
  const navigate = useNavigate();
  return async (userId, to) => {
    if (userId === me.userId) void client.invalidateQueries();
    else {
      await takeOver(userId);
      forgetToasts();
    }
    const [path = "", search = ""] = to.split("?");
    await navigate({ to: path, search: Object.fromEntries(new URLSearchParams(search)) });
  };
}
