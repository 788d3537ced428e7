import type { FastifyInstance } from "fastify";

export class PortTaken extends Error {
  override readonly name = "PortTaken";
}

/** Listens, or says which port is taken and which setting names another. */
export async function listen(
  server: FastifyInstance,
  { host, port }: { readonly host: string; readonly port: number },
): Promise<string> {
  try {
    return await server.listen({ host, port });
  } catch (fault) {
    if (isInUse(fault)) {
      throw new PortTaken(
        `端口 ${port} 已被其他程序占用。请换一个端口再启动, 例如: LIANDONG_PORT=${port + 1} npm start`,
        { cause: fault },
      );
    }
    throw fault;
  }
}

function isInUse(fault: unknown): boolean {
  return typeof fault === "object" && fault !== null && "code" in fault && fault.code === "EADDRINUSE";
}
