import { routes } from "virtual:contract-routes";

import { networkIsUp } from "./network.ts";
import { randomId } from "./random-id.ts";
import { addressOf, createSend, type CallInput, type CallOptions, type Route } from "./request.ts";
import { signInAgain } from "./sign-in-again.ts";

type Shape = Readonly<Record<string, Route>>;
type Api = Shape;

export type OperationId = keyof Api & string;
export type In<_Id extends OperationId> = CallInput;
export type Out<_Id extends OperationId> = unknown;

const send = createSend({
  fetch: (address, init) => window.fetch(address, init),
  cookies: () => document.cookie,
  newId: randomId,
  wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  signInAgain,
  network: networkIsUp.set,
});

/** Asks the server to do one operation of the contract; throws `ApiError` with a Chinese sentence. */
export async function call<Id extends OperationId>(
  id: Id,
  input: In<Id>,
  options?: CallOptions,
): Promise<Out<Id>> {
  return (await send(routeOf(id), input, options)) as Out<Id>;
}

/** The address of a reading operation, for a link to a file or a paper. */
export function linkTo<Id extends OperationId>(id: Id, input: In<Id>): string {
  return addressOf(routeOf(id), input);
}

function routeOf(id: string): Route {
  const route = routes[id];
  if (route === undefined) throw new Error(`no operation ${id} in the contract`);
  return route;
}
