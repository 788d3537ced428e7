import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";

const ROOT = join(import.meta.dirname, "../../dist/web");
const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
};

/** As strict as the server's: a part that needs more fails here first. */
const POLICY =
  "default-src 'self'; script-src 'self'; style-src 'self'; object-src 'none'; base-uri 'none'";

export type StaticWeb = AsyncDisposable & { readonly address: string };

/** Serves the built pages alone, every unknown address with the first page, the API with 401. */
export async function startStaticWeb(): Promise<StaticWeb> {
  const server = createServer((request, response) => {
    void (async () => {
      const { pathname } = new URL(request.url ?? "/", "http://localhost");
      if (pathname.startsWith("/api/")) return response.writeHead(401).end();
      const type = TYPES[extname(pathname)];
      const file = type === undefined ? "index.html" : normalize(pathname);
      const content = await readFile(join(ROOT, file)).catch(() => undefined);
      if (content === undefined) return response.writeHead(404).end();
      const headers = {
        "content-type": type ?? "text/html; charset=utf-8",
        "content-security-policy": POLICY,
      };
      return response.writeHead(200, headers).end(content);
    })();
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}
