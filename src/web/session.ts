import { useQuery, useQueryClient } from "@tanstack/react-query";

import { ApiError } from "./api-error.ts";
import { call, type Output } from "./api.ts";

/** Who is signed in, as the frame shows him, and what waits for him. */
export type Me = Output<"me">;

const ME = ["me"];
const COUNTS_EVERY_MS = 60_000;

/** The person signed in: null when nobody is. */
export function useMe() {
  const client = useQueryClient();
  return useQuery<Me | null, ApiError>({
    queryKey: ME,
    queryFn: async ({ signal }) => {
      // Whoever was signed in before is asked to sign in again, over the page as it stands.
      const wasSignedIn = Boolean(client.getQueryData<Me | null>(ME));
      try {
        return await call("me", {}, { signal, anonymous: !wasSignedIn });
      } catch (fault) {
        if (fault instanceof ApiError && fault.status === 401) return null;
        throw fault;
      }
    },
    staleTime: COUNTS_EVERY_MS,
    refetchInterval: (query) => (query.state.data ? COUNTS_EVERY_MS : false),
  });
}

/** Signs in; everything that was read under another person is forgotten. */
export function useSignIn() {
  const client = useQueryClient();
  return async (login: string, password: string) => {
    const me = await call("signIn", { body: { login, password } }, { anonymous: true });
    client.clear();
    client.setQueryData(ME, me);
    return me;
  };
}

/** Signs in again over the page as it stands: nothing that was read or typed is lost. */
export async function signInSame(login: string, password: string): Promise<void> {
  await call("signIn", { body: { login, password } }, { anonymous: true });
}

export function useSignOut() {
  const client = useQueryClient();
  return async () => {
    await call("signOut", {}, { anonymous: true });
    client.clear();
    client.setQueryData(ME, null);
  };
}

/** Becomes another person of a demonstration; what was read as the one before is forgotten. */
export function useTakeOver() {
  const client = useQueryClient();
  return async (userId: string) => {
    const me = await call("becomePerson", { body: { userId } }, { anonymous: true });
    client.clear();
    client.setQueryData(ME, me);
    return me;
  };
}
