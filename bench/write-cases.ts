import { writeCases } from "./import-rows.ts";
import type { ImportFormat } from "#shell/import/file-kind.ts";

// Writing a workbook takes more memory than importing it, so it is a process of its own too.
const [path = "", format = "csv", count = "0"] = process.argv.slice(2);
await writeCases(path, format as ImportFormat, Number(count));
