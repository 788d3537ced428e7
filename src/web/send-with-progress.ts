import { networkIsUp } from "./network.ts";
import { randomId } from "./random-id.ts";
import { createSend } from "./request.ts";
import { signInAgain } from "./sign-in-again.ts";

type Sending = {
  /** Kept when the same file is tried again, so that it is stored once. */
  readonly key: string;
  readonly onProgress: (percent: number) => void;
};

/** Sends a form with files to an address beside the contract, and tells how far it is. */
export function sendWithProgress(
  path: `/api/${string}`,
  form: FormData,
  { key, onProgress }: Sending,
): Promise<unknown> {
  const send = createSend({
    fetch: (address, init) => request(address, init, onProgress),
    cookies: () => document.cookie,
    newId: randomId,
    wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    signInAgain,
    network: networkIsUp.set,
  });
  return send({ method: "POST", path }, {}, { form, idempotencyKey: key });
}

/** `fetch` cannot tell how much has been sent; the older request can. */
function request(
  address: string,
  init: RequestInit,
  onProgress: (percent: number) => void,
): Promise<Response> {
  return new Promise((resolve, reject) => {
    const old = new XMLHttpRequest();
    old.open(init.method ?? "POST", address);
    for (const [name, value] of Object.entries(init.headers as Record<string, string>)) {
      old.setRequestHeader(name, value);
    }
    old.upload.addEventListener("progress", ({ loaded, total }) => {
      if (total > 0) onProgress(Math.floor((loaded / total) * 100));
    });
    old.addEventListener("load", () => resolve(answerOf(old)));
    old.addEventListener("error", () => reject(new TypeError("network")));
    old.addEventListener("abort", () => reject(new TypeError("aborted")));
    old.send(init.body as FormData);
  });
}

function answerOf(old: XMLHttpRequest): Response {
  const headers = { "content-type": old.getResponseHeader("content-type") ?? "" };
  return new Response(old.responseText, { status: old.status, headers });
}
