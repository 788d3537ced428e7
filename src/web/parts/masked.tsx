import { useState } from "react";

import { Button } from "./button.tsx";
import { ConfirmDialog } from "./confirm-dialog.tsx";

export type MaskedProps = {
  /** What the list may show: `4128**********1234`. */
  readonly masked: string;
  /** Whose, and what: 张三的证件号码. */
  readonly what: string;
  /** Fetches the whole value; the server records who asked and why. */
  readonly onReveal: (reason: string) => Promise<string>;
  readonly reasons?: readonly string[] | undefined;
};

const REASONS = ["核对当事人身份", "制作法律文书", "联系当事人"];

/** A personal number, hidden until somebody says why he needs it. */
export function Masked({ masked, what, onReveal, reasons = REASONS }: MaskedProps) {
  const [isAsking, setAsking] = useState(false);
  const [value, setValue] = useState<string>();
  return (
    <span className="masked">
      <span>{value ?? masked}</span>
      {value === undefined ? (
        <Button tone="quiet" size="small" label={`显示${what}`} onPress={() => setAsking(true)}>
          显示
        </Button>
      ) : (
        <Button tone="quiet" size="small" label={`隐藏${what}`} onPress={() => setValue(undefined)}>
          隐藏
        </Button>
      )}
      <ConfirmDialog
        title={`显示${what}`}
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        confirmName="显示"
        reason={{ label: "查看事由", choices: reasons, charactersMin: 4 }}
        onConfirm={async (reason) => setValue(await onReveal(reason))}
      >
        查看个人信息将被记录：查看人、时间与事由。请仅为办案需要查看。
      </ConfirmDialog>
    </span>
  );
}
