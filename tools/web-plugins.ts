import { existsSync } from "node:fs";
import { readFile, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { pathToFileURL } from "node:url";
import { brotliCompress, constants, gzip } from "node:zlib";

import type { Plugin } from "vite";

const ROUTES = "virtual:contract-routes";
const CONTRACT = join(import.meta.dirname, "../src/contract/index.ts");
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
