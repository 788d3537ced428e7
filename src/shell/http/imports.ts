import type { Handlers } from "./call.ts";
import { countImports, listImports } from "../db/imports.ts";
import { enqueueImport } from "../import/import-queue.ts";
import { cancelImport, confirmImport, viewImport } from "../import/import-steps.ts";
import { importItem } from "../import/import-view.ts";
import type { importOperations } from "#contract/imports.ts";

export { registerImportFiles } from "./import-files.ts";

const COUNTED_MAX = 1000;

export const importHandlers: Handlers<keyof typeof importOperations> = {
  listImports: ({ app, identity, input }) => {
    const { page, pageSize } = input.query;
    return app.engine.database.transact(identity, async (tx) => {
      const [rows, count] = await Promise.all([
        listImports(tx, { offset: (page - 1) * pageSize, limit: pageSize }),
        countImports(tx, COUNTED_MAX + 1),
      ]);
      return {
        total: { count: Math.min(count, COUNTED_MAX), isMore: count > COUNTED_MAX },
        items: rows.map((row) => importItem(row, row.started_by_name)),
      };
    });
  },
  getImport: (desk) => viewImport(desk, desk.input.params.importId),
  runImport: async ({ app, identity, input }) => {
    const { importId } = input.params;
    const desk = { app, identity };
    await confirmImport(desk, importId, input.body.goodRowsOnly);
    void enqueueImport(desk, importId);
    return viewImport(desk, importId);
  },
  cancelImport: async (desk) => {
    const { importId } = desk.input.params;
    await cancelImport(desk, importId);
    return viewImport(desk, importId);
  },
};
