import type { FastifyInstance, FastifyRequest } from "fastify";
import { Refused } from "./call.ts";
import type { App } from "./call.ts";
import { requirePermission } from "./case-commands.ts";
import {
  attachmentId,
  findAttachments,
  findBelonging,
  insertAttachment,
} from "../db/attachments.ts";
import type { Belonging } from "../db/attachments.ts";
import { isActivePdf, mediaTypeOf } from "../files/media-type.ts";
import type { Identity } from "../identity.ts";
import { isUuid } from "#kit/id.ts";

type Enter = (request: FastifyRequest) => Promise<Identity>;

/** Upload and download of evidence. A file is judged by its content, never by its name. */
export async function registerAttachments(
  server: FastifyInstance,
  app: App,
  enter: Enter,
): Promise<void> {
  server.post("/api/attachments", async (request) => upload(app, await enter(request), request));
  server.get<{ Params: { attachmentId: string } }>(
    "/api/attachments/:attachmentId",
    async (request, reply) => {
      const identity = await enter(request);
      requirePermission(identity, "view_measures");
      const row = await find(app, identity, request.params.attachmentId);
      return reply
        .type(row.media_type)
        .header(
          "content-disposition",
          `attachment; filename*=UTF-8''${encodeURIComponent(row.name)}`,
        )
        .header("content-length", String(row.byte_count))
        .send(app.attachments.read(row.digest));
    },
  );
}

async function upload(app: App, identity: Identity, request: FastifyRequest): Promise<object> {
  requirePermission(identity, "view_measures");
  const part = await request.file();
  if (!part) throw new Refused({ type: "file_missing" });
  const measureField = part.fields["measureId"];
  const measureId =
    measureField && "value" in measureField && typeof measureField.value === "string"
      ? measureField.value
      : "";
  const belonging = await placeOf(app, identity, measureId);
  const kept = await app.attachments.keep(part.file);
  if (part.file.truncated) throw new Refused({ type: "file_too_large", megabytesMax: 50 });
  const mediaType = mediaTypeOf(kept.head);
  if (!mediaType) throw new Refused({ type: "file_type_not_allowed", name: part.filename });
  if (mediaType === "application/pdf" && isActivePdf(kept.head)) {
    throw new Refused({ type: "file_is_active", name: part.filename });
  }
  const row = {
    id: attachmentId(measureId, kept.digest),
    digest: kept.digest,
    name: safeName(part.filename),
    media_type: mediaType,
    byte_count: BigInt(kept.byteCount),
  };
  await app.engine.database.transact(identity, (tx) =>
    insertAttachment(tx, identity, { ...row, belonging, at: app.engine.now() }),
  );
  return { id: row.id, name: row.name, mediaType, byteCount: kept.byteCount };
}

async function placeOf(app: App, identity: Identity, measureId: string): Promise<Belonging> {
  const found = isUuid(measureId)
    ? await app.engine.database.transact(identity, (tx) => findBelonging(tx, measureId))
    : undefined;
  if (!found) throw new Refused({ type: "measure_not_found" });
  return found;
}

async function find(
  app: App,
  identity: Identity,
  id: string,
): Promise<Awaited<ReturnType<typeof findAttachments>>[number]> {
  const rows = isUuid(id)
    ? await app.engine.database.transact(identity, (tx) => findAttachments(tx, [id]))
    : [];
  const [row] = rows;
  if (!row) throw new Refused({ type: "not_found" });
  return row;
}

/** A name that is only a name: no path, no control or direction characters, of bounded length. */
function safeName(name: string): string {
  const base = name.split(/[\\/]/u).at(-1) ?? "";
  const clean = base.replaceAll(/[\p{Cc}\p{Cf}<>:"|?*]/gu, "").trim();
  return clean.slice(-120) || "附件";
}
