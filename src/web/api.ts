import { routes } from "virtual:contract-routes";

import type { Input, OperationId, Output } from "#contract/index.ts";

import { networkIsUp } from "./network.ts";
import { randomId } from "./random-id.ts";
import { createSend, type CallOptions, type Route } from "./request.ts";
import { signInAgain } from "./sign-in-again.ts";

export type { Input, OperationId, Output } from "#contract/index.ts";

const send = createSend({
  fetch: (address, init) => window.fetch(address, init),
  cookies: () => document.cookie,
  newId: randomId,
  wait: (milliseconds) =>
    new Promise((resolve) => {
      setTimeout(resolve, milliseconds);
    }),
  signInAgain,
  network: networkIsUp.set,
});

/** Asks the server to do one operation of the contract; throws `ApiError` with a Chinese sentence. */
export async function call<Id extends OperationId>(
  id: Id,
  input: Input<Id>,
  options?: CallOptions,
): Promise<Output<Id>> {
  return (await send(routeOf(id), input, options)) as Output<Id>;
}

function routeOf(id: OperationId): Route {
  const route = routes[id];
  if (route === undefined) throw new Error(`no operation ${id} in the contract`);
  return route;
}
