import { EVIDENCE, type EvidenceItem, type EvidenceState } from "./use-evidence.ts";
import { Button } from "../../parts/button.tsx";
import { FileDrop } from "../../parts/file-drop.tsx";
import { Progress } from "../../parts/progress.tsx";
import { sizeText } from "../../text/files.ts";

type EvidenceFieldProps = {
  readonly label: string;
  readonly evidence: EvidenceState;
  readonly help?: string | undefined;
  readonly error?: string | undefined;
};

/** Evidence that is sent while it is being added: how far, kept, or why not. */
export function EvidenceField({ label, evidence, help, error }: EvidenceFieldProps) {
  const { items, add } = evidence;
  return (
    <div className="stack">
      <FileDrop
        label={label}
        files={[]}
        onChange={add}
        endings={EVIDENCE.endings}
        bytesMax={EVIDENCE.bytesMax}
        filesMax={EVIDENCE.filesMax - items.length}
        help={help}
        error={error}
      />
      {items.length > 0 && (
        <ul className="file-list" aria-label={`${label}：已添加的文件`}>
          {items.map((item) => (
            <EvidenceLine key={item.key} item={item} evidence={evidence} />
          ))}
        </ul>
      )}
    </div>
  );
}

type LineProps = { readonly item: EvidenceItem; readonly evidence: EvidenceState };

function EvidenceLine({ item, evidence }: LineProps) {
  const { key, name, size, state } = item;
  return (
    <li>
      <span>
        {name} <span className="muted">{sizeText(size)}</span>
        <EvidenceWords item={item} />
      </span>
      {state.type === "failed" && state.canRetry && (
        <Button size="small" label={`重新上传${name}`} onPress={() => evidence.retry(key)}>
          重新上传
        </Button>
      )}
      <Button size="small" label={`移除${name}`} onPress={() => evidence.remove(key)}>
        移除
      </Button>
    </li>
  );
}

function EvidenceWords({ item: { name, state } }: { readonly item: EvidenceItem }) {
  switch (state.type) {
    case "sending":
      return <Progress label={`正在上传 ${name}`} value={state.percent} />;
    case "kept":
      return <span className="good-words">已上传</span>;
    case "failed":
      return (
        <span className="field-error evidence-fault" role="alert">
          {state.text}
        </span>
      );
  }
}
