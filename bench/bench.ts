import { loadavg } from "node:os";
import { benchHttp } from "./http.ts";
import { benchImport } from "./import.ts";
import { benchLife } from "./life.ts";
import { print } from "./measure.ts";
import type { Figure } from "./measure.ts";
import { benchPage } from "./page.ts";
import { benchStart } from "./start.ts";

const SECTIONS: { readonly [name: string]: () => Promise<readonly Figure[]> } = {
  life: benchLife,
  http: benchHttp,
  start: benchStart,
  page: benchPage,
  import: () => benchImport(),
};

/** `npm run bench [-- life http …]`: each figure beside its goal or its peer of the same run. */
const named = process.argv.slice(2);
const wanted = named.length > 0 ? named : Object.keys(SECTIONS);
for (const name of wanted) {
  const section = SECTIONS[name];
  if (!section) {
    console.error(`没有“${name}”这一项; 可用: ${Object.keys(SECTIONS).join("、")}`);
    process.exitCode = 2;
    break;
  }
  console.log(`—— ${name}(开始时机器负载 ${loadavg()[0]?.toFixed(1) ?? "?"})`);
  print(await section());
}
