import { useNavigate } from "@tanstack/react-router";
import { useRef, useState } from "react";

import { randomId } from "../../random-id.ts";
import { FaultAlert } from "../../parts/alert.tsx";
import { Button } from "../../parts/button.tsx";
import { Card } from "../../parts/card.tsx";
import { FileDrop } from "../../parts/file-drop.tsx";
import { Progress } from "../../parts/progress.tsx";
import { PATHS, pathTo } from "../../paths.ts";
import { sendWithProgress } from "../../send-with-progress.ts";
import { fileFault } from "../../text/files.ts";

const ALLOWED = { endings: [".csv", ".xlsx", ".json"], bytesMax: 200 * 1024 * 1024 };
const TEMPLATES = ["xlsx", "csv", "json"] as const;

/** One file at a time: it is sent, and its check begins. */
export function UploadCard() {
  const navigate = useNavigate();
  const [files, setFiles] = useState<readonly File[]>([]);
  const [percent, setPercent] = useState<number>();
  const [fault, setFault] = useState<unknown>();
  const key = useRef("");
  const [file] = files;
  const choose = (chosen: readonly File[]) => {
    key.current = randomId();
    setFault(undefined);
    setFiles(chosen);
  };
  const send = async (chosen: File) => {
    setFault(undefined);
    setPercent(0);
    const form = new FormData();
    form.append("file", chosen, chosen.name);
    try {
      const sending = { key: key.current, onProgress: setPercent };
      const answer = await sendWithProgress("/api/imports/file", form, sending);
      const { importId } = answer as { readonly importId: string };
      await navigate({ to: pathTo(PATHS.import, { importId }) });
    } catch (caught) {
      setFault(caught);
    } finally {
      setPercent(undefined);
    }
  };
  return (
    <Card title="上传文件" actions={<Templates />}>
      <div className="stack">
        <FileDrop
          label="案件文件"
          files={files}
          onChange={choose}
          filesMax={1}
          {...ALLOWED}
          help="一行一案，最多 20 万件；证件号码所在的列请设为“文本”格式。文件导入完成后即从服务器删除。"
        />
        {percent !== undefined && <Progress label="正在上传" value={percent} />}
        <FaultAlert fault={fault} />
        <div className="form-actions">
          <Button
            tone="primary"
            isPending={percent !== undefined}
            disabledReason={whyNot(file)}
            onPress={() => file !== undefined && void send(file)}
          >
            上传并核对
          </Button>
        </div>
      </div>
    </Card>
  );
}

function whyNot(file: File | undefined): string | undefined {
  return file === undefined ? "请先选择文件" : fileFault(file, ALLOWED);
}

function Templates() {
  return (
    <span className="line-up">
      <span className="muted">下载模板</span>
      {TEMPLATES.map((format) => (
        <a
          key={format}
          className="button"
          data-size="small"
          href={`/api/imports/template.${format}`}
        >
          {format.toUpperCase()}
          <span className="unseen">模板</span>
        </a>
      ))}
    </span>
  );
}
