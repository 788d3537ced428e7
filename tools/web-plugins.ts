import { existsSync } from "node:fs";
import { readFile, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { isDeepStrictEqual, promisify } from "node:util";
import { pathToFileURL } from "node:url";
import { brotliCompress, constants, gzip } from "node:zlib";

import type { Plugin } from "vite";

const ROUTES = "virtual:contract-routes";
const CONTRACT = join(import.meta.dirname, "../src/contract/index.ts");
const LAW = join(import.meta.dirname, "../src/law/");
const COMPRESSIBLE = /\.(?:js|css|html|svg|json)$/;
const WIDGET_INTL = /[\\/]react-(?:aria|stately|aria-components)[\\/].*intlStrings\.mjs$/;

type Operation = { readonly method: string; readonly path: string };

/**
 * Gives the browser method and path of every operation, not the schemas: the server checks with them,
 * and building some hundred schemas at each page load is what a slow office machine feels.
 */
export function contractRoutes(): Plugin {
  const resolved = `\0${ROUTES}`;
  return {
    name: "contract-routes",
    resolveId: (id) => (id === ROUTES ? resolved : undefined),
    async load(id) {
      if (id !== resolved) return undefined;
      const api = existsSync(CONTRACT)
        ? ((await import(pathToFileURL(CONTRACT).href)) as { api: Record<string, Operation> }).api
        : {};
      const routes = Object.fromEntries(
        Object.entries(api).map(([name, { method, path }]) => [name, { method, path }]),
      );
      return `export const routes = ${JSON.stringify(routes)};`;
    },
  };
}

/**
 * A table of law goes to the browser as the data that it is. As code it would draw in the constructors
 * of its citations, and with them every source that the rulebook cites.
 */
export function lawAsData(): Plugin {
  return {
    name: "law-as-data",
    apply: "build",
    enforce: "pre",
    async load(id) {
      if (!id.startsWith(LAW) || !id.endsWith(".ts")) return undefined;
      const exported = (await import(pathToFileURL(id).href)) as Record<string, unknown>;
      const tables = Object.entries(exported);
      if (tables.length === 0 || !tables.every(([, table]) => isData(table))) return undefined;
      return tables
        .map(([name, table]) => `export const ${name} = ${JSON.stringify(table)};`)
        .join("\n");
    },
  };
}

function isData(value: unknown): boolean {
  const text = JSON.stringify(value) as string | undefined;
  return text !== undefined && isDeepStrictEqual(JSON.parse(text), value);
}

/** Every widget carries its words in thirty languages; the product speaks one. */
export function onlyChineseWidgets(): Plugin {
  return {
    name: "only-chinese-widgets",
    enforce: "pre",
    transform(code, id) {
      if (!WIDGET_INTL.test(id)) return undefined;
      return code.replaceAll(/(\/)[a-z]{2}-[A-Z]{2}(\.mjs")/g, "$1zh-CN$2");
    },
  };
}

/** Writes .br and .gz beside every text file, so that the server never compresses on a request. */
export function compressed(): Plugin {
  let folder = "";
  return {
    name: "compressed",
    apply: "build",
    configResolved(config) {
      folder = join(config.root, config.build.outDir);
    },
    async closeBundle() {
      const entries = await readdir(folder, { recursive: true, withFileTypes: true });
      const files = entries.filter((entry) => entry.isFile() && COMPRESSIBLE.test(entry.name));
      await Promise.all(files.map((file) => compressFile(join(file.parentPath, file.name))));
    },
  };
}

async function compressFile(path: string): Promise<void> {
  const text = await readFile(path);
  const [br, gz] = await Promise.all([
    promisify(brotliCompress)(text, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: 11,
        [constants.BROTLI_PARAM_SIZE_HINT]: text.length,
      },
    }),
    promisify(gzip)(text, { level: 9 }),
  ]);
  await Promise.all([writeFile(`${path}.br`, br), writeFile(`${path}.gz`, gz)]);
}
