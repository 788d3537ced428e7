import { Button, DropZone, FileTrigger, type FileDropItem } from "react-aria-components";

import { fileFault, sizeText } from "../text/files.ts";

export type FileDropProps = {
  readonly label: string;
  readonly files: readonly File[];
  readonly onChange: (files: readonly File[]) => void;
  /** Endings with a dot: `.pdf`. The server looks at the content all the same. */
  readonly endings: readonly string[];
  readonly bytesMax: number;
  readonly filesMax?: number | undefined;
  readonly help?: string | undefined;
  readonly error?: string | undefined;
};

/** Files by dragging or choosing, with what is allowed written beside. */
export function FileDrop(props: FileDropProps) {
  const { label, files, onChange, endings, bytesMax, filesMax = 10, help, error } = props;
  const isFull = files.length >= filesMax;
  const add = (added: readonly File[]) => onChange([...files, ...added].slice(0, filesMax));
  return (
    <div className="field wide" data-invalid={error !== undefined || undefined}>
      <span className="field-label">{label}</span>
      <DropZone
        className="file-drop"
        aria-label={`${label}：拖放文件`}
        isDisabled={isFull}
        onDrop={async (event) => {
          const dropped = event.items.filter((item): item is FileDropItem => item.kind === "file");
          add(await Promise.all(dropped.map((item) => item.getFile())));
        }}
      >
        <FileTrigger
          allowsMultiple={filesMax > 1}
          acceptedFileTypes={endings}
          onSelect={(chosen) => add([...(chosen ?? [])])}
        >
          <Button className="button" isDisabled={isFull}>
            选择文件
          </Button>
        </FileTrigger>
        <span className="muted">
          或拖放到此处 · {endings.map((ending) => ending.slice(1).toUpperCase()).join("、")} ·
          每个不超过 {sizeText(bytesMax)}
          {filesMax > 1 && ` · 最多 ${filesMax} 个`}
        </span>
      </DropZone>
      {help !== undefined && <div className="field-help">{help}</div>}
      {error !== undefined && <div className="field-error">{error}</div>}
      {files.length > 0 && (
        <ul className="file-list" aria-label={`${label}：已选文件`}>
          {files.map((file, index) => (
            <FileLine
              key={`${file.name} ${file.size} ${file.lastModified}`}
              file={file}
              fault={fileFault(file, { endings, bytesMax })}
              onRemove={() => onChange(files.filter((_, at) => at !== index))}
            />
          ))}
        </ul>
      )}
    </div>
  );
}

function FileLine({
  file,
  fault,
  onRemove,
}: {
  readonly file: File;
  readonly fault: string | undefined;
  readonly onRemove: () => void;
}) {
  return (
    <li>
      <span>
        {file.name}
        {fault !== undefined && <span className="field-error"> {fault}</span>}
      </span>
      <span className="muted">{sizeText(file.size)}</span>
      <button type="button" className="button" data-size="small" onClick={onRemove}>
        移除<span className="unseen">{file.name}</span>
      </button>
    </li>
  );
}
