import { join } from "node:path";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance } from "fastify";

const YEAR_SECONDS = 31_536_000;

/** The built web pages. Hashed assets never change; every other address is the one page. */
export async function registerPages(
  server: FastifyInstance,
  webDirectory: string | null,
): Promise<void> {
  if (webDirectory === null) return;
  await server.register(fastifyStatic, {
    root: webDirectory,
    preCompressed: true,
    index: false,
    setHeaders: (response, path) => {
      const isHashed = path.startsWith(join(webDirectory, "assets"));
      response.header(
        "cache-control",
        isHashed ? `public, max-age=${YEAR_SECONDS}, immutable` : "no-cache",
      );
    },
  });
  server.setNotFoundHandler((request, reply) => {
    // A missing asset is missing: the page in its place would be taken for a script.
    const isPage = request.method === "GET" && !/^\/(?:api|assets)\//u.test(request.url);
    if (isPage) return reply.sendFile("index.html", { cacheControl: false });
    return reply.status(404).type("application/problem+json").send({
      type: "not_found",
      title: "没有找到",
      status: 404,
      detail: "没有这个地址。",
    });
  });
}
