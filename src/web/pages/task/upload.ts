import { sendWithProgress } from "../../send-with-progress.ts";

/** What the server kept: content and type are its own findings, not the browser's word. */
export type Attachment = {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  readonly byteCount: number;
};

type Upload = {
  readonly measureId: string;
  readonly file: File;
  /** Kept when the same file is tried again, so that it is stored once. */
  readonly key: string;
  readonly onProgress: (percent: number) => void;
};

/** Sends one file for a measure and tells how far it is. */
export async function upload({ measureId, file, key, onProgress }: Upload): Promise<Attachment> {
  const form = new FormData();
  // The server reads a stream: what the file belongs to comes before the file.
  form.append("measureId", measureId);
  form.append("file", file, file.name);
  return (await sendWithProgress("/api/attachments", form, { key, onProgress })) as Attachment;
}
