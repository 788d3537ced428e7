import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const named = process.argv.slice(2);

// Without arguments the whole tree is written; with them only those files.
const { status } = spawnSync(
  process.execPath,
  ["node_modules/oxfmt/bin/oxfmt", "--write", ...(named.length > 0 ? named : ["."])],
  { cwd: ROOT, stdio: "inherit" },
);
process.exitCode = status ?? 1;
