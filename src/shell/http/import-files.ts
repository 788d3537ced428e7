import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { Refused } from "./call.ts";
import type { App } from "./call.ts";
import { badRowsFile } from "../import/bad-rows.ts";
import type { ImportFormat } from "../import/file-kind.ts";
import { MEGABYTES_MAX, receiveImport } from "../import/receive-import.ts";
import { enqueueImport } from "../import/import-queue.ts";
import { templateFile } from "../import/template.ts";
import { badRowPages } from "../import/import-steps.ts";
import { findImport } from "../db/imports.ts";
import type { ImportRow } from "../db/imports.ts";
import { recordRead } from "../db/reads.ts";
import type { Identity } from "../identity.ts";
import { mayUse } from "#core/access/index.ts";
import { isUuid } from "#kit/id.ts";

type Enter = (request: FastifyRequest) => Promise<Identity>;

const MEDIA_TYPES = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  json: "application/json; charset=utf-8",
} as const satisfies Record<ImportFormat, string>;

/** Upload of a file of cases, and download of its bad rows and of empty files to fill in. */
export async function registerImportFiles(
  server: FastifyInstance,
  app: App,
  enter: Enter,
): Promise<void> {
  const enterAsImporter = async (request: FastifyRequest): Promise<Identity> => {
    const identity = await enter(request);
    const { role } = identity;
    if (mayUse(role, "import_cases")) return identity;
    throw new Refused({ type: "role_not_allowed", permission: "import_cases", role });
  };
  server.post("/api/imports/file", async (request) =>
    upload(app, await enterAsImporter(request), request),
  );
  server.get<{ Params: { importId: string } }>(
    "/api/imports/:importId/bad-rows",
    async (request, reply) =>
      sendBadRows(
        { app, identity: await enterAsImporter(request) },
        request.params.importId,
        reply,
      ),
  );
  for (const format of ["csv", "xlsx", "json"] as const) {
    server.get(`/api/imports/template.${format}`, async (request, reply) => {
      await enterAsImporter(request);
      return named(reply, format, "案件导入模板").send(await templateFile(format));
    });
  }
}

async function upload(app: App, identity: Identity, request: FastifyRequest): Promise<object> {
  const part = await request.file({ limits: { fileSize: MEGABYTES_MAX * 1024 * 1024 } });
  if (!part) throw new Refused({ type: "file_missing" });
  const sent = request.headers["idempotency-key"];
  const importId = await receiveImport(
    { app, identity },
    {
      id: typeof sent === "string" && isUuid(sent) ? sent : app.newId(),
      fileName: part.filename,
      content: part.file,
      isTruncated: () => part.file.truncated,
    },
  );
  if (importId === undefined) {
    throw new Refused({ type: "file_too_large", megabytesMax: MEGABYTES_MAX });
  }
  void enqueueImport({ app, identity }, importId);
  return { importId };
}

function named(reply: FastifyReply, format: ImportFormat, name: string): FastifyReply {
  return reply
    .type(MEDIA_TYPES[format])
    .header(
      "content-disposition",
      `attachment; filename*=UTF-8''${encodeURIComponent(`${name}.${format}`)}`,
    );
}

type Desk = { readonly app: App; readonly identity: Identity };

async function sendBadRows(desk: Desk, importId: string, reply: FastifyReply): Promise<unknown> {
  const row = await openBadRows(desk, importId);
  const name = `${row.file_name.replace(/\.[^.]*$/u, "")}-错误行`;
  return named(reply, row.format, name).send(badRowsFile(row, () => badRowPages(desk, importId)));
}

/** Everything in the file is personal data, so whoever takes it is recorded. */
async function openBadRows({ app, identity }: Desk, importId: string): Promise<ImportRow> {
  return app.engine.database.transact(identity, async (tx) => {
    const row = isUuid(importId) ? await findImport(tx, importId) : undefined;
    if (!row || row.bad_count === 0) throw new Refused({ type: "not_found" });
    await recordRead(tx, identity, {
      id: app.newId(),
      kind: "list",
      subject: importId,
      caseId: null,
      purpose: "下载导入的错误行",
      query: row.file_name,
      page: 1,
      shown: [],
      at: app.engine.now(),
    });
    return row;
  });
}
