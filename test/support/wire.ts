import { connect, createServer } from "node:net";
import type { AddressInfo, Socket } from "node:net";
import { join } from "node:path";

/** Which packet the wire breaks at, counted from now: one on its way to the server, or one back. */
export type Cut = { readonly way: "there" | "back"; readonly packet: number };

/** A wire to the database that breaks where it is told to. */
export type Wire = {
  readonly url: string;
  /** Breaks once at this packet, without passing it on. */
  readonly cut: (cut: Cut) => void;
  /** How many packets came that way since, and whether the wire broke; then it is whole again. */
  readonly mend: () => { readonly seen: number; readonly wasCut: boolean };
  readonly close: () => Promise<void>;
};

/** Puts a wire between the application and its database. */
export async function openWire(databaseUrl: string): Promise<Wire> {
  const target = new URL(databaseUrl);
  const links = new Set<Socket>();
  let cut: Cut | undefined;
  let seen = 0;
  let wasCut = false;
  const isCutBy = (way: Cut["way"]): boolean => {
    if (cut?.way !== way) return false;
    seen += 1;
    if (seen < cut.packet) return false;
    cut = undefined;
    wasCut = true;
    return true;
  };
  const server = createServer({ noDelay: true }, (near) => {
    const far = connect(addressOf(target));
    const end = (): void => {
      near.destroy();
      far.destroy();
    };
    for (const socket of [near, far]) {
      links.add(socket);
      socket.on("error", end).on("close", end);
    }
    near.on("data", (chunk) => (isCutBy("there") ? end() : far.write(chunk)));
    far.on("data", (chunk) => (isCutBy("back") ? end() : near.write(chunk)));
  });
  await new Promise<void>((settle) => server.listen(0, "127.0.0.1", settle));
  const url = new URL(databaseUrl);
  url.searchParams.delete("host");
  url.hostname = "127.0.0.1";
  url.port = String((server.address() as AddressInfo).port);
  return {
    url: url.href,
    cut: (asked) => {
      cut = asked;
      seen = 0;
      wasCut = false;
    },
    mend: () => {
      cut = undefined;
      return { seen, wasCut };
    },
    close: async () => {
      for (const link of links) link.destroy();
      await new Promise((settle) => server.close(settle));
    },
  };
}

function addressOf(target: URL): { path: string } | { host: string; port: number } {
  const port = Number(target.port || "5432");
  const folder = target.searchParams.get("host");
  return folder?.startsWith("/")
    ? { path: join(folder, `.s.PGSQL.${port}`) }
    : { host: folder ?? target.hostname, port };
}
