// Starts the embedded server on the directory named and holds it until told to stop.
import { startEmbedded } from "#shell/db/embedded.ts";

const dataDirectory = process.argv[2] ?? "";
const database = await startEmbedded({ dataDirectory, host: "127.0.0.1", port: 8080 }, (line) =>
  console.error(line),
);
console.log(JSON.stringify({ processId: database.processId, ownerUrl: database.ownerUrl }));
process.on("SIGTERM", () => void database.stop());
await database.lost;
