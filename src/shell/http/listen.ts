import { createServer } from "node:net";
import type { FastifyInstance } from "fastify";

class PortTaken extends Error {
  override readonly name = "PortTaken";
}

/** Before anything slow is done: is the port free? */
export async function refuseTakenPort(at: Address): Promise<void> {
  const probe = createServer();
  await new Promise<void>((resolve, reject) => {
    probe.once("error", (fault) => reject(isInUse(fault) ? taken(at.port, fault) : fault));
    probe.listen(at.port, at.host, () => probe.close(() => resolve()));
  });
}

type Address = { readonly host: string; readonly port: number };

/** Listens, or says which port is taken and which setting names another. */
export async function listen(server: FastifyInstance, { host, port }: Address): Promise<string> {
  try {
    return await server.listen({ host, port });
  } catch (fault) {
    throw isInUse(fault) ? taken(port, fault) : fault;
  }
}

function taken(port: number, cause: unknown): PortTaken {
  return new PortTaken(
    `端口 ${port} 已被其他程序占用。请换一个端口再启动, 例如: LIANDONG_PORT=${port + 1} npm start`,
    { cause },
  );
}

function isInUse(fault: unknown): boolean {
  return (
    typeof fault === "object" && fault !== null && "code" in fault && fault.code === "EADDRINUSE"
  );
}
