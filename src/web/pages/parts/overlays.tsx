import { useState } from "react";

import { Button } from "../../parts/button.tsx";
import { ConfirmDialog } from "../../parts/confirm-dialog.tsx";
import { Dialog } from "../../parts/dialog.tsx";
import { openKeyboardHelp } from "../../parts/keyboard-help.tsx";
import { toast } from "../../parts/toasts.tsx";
import { Chapter, Example } from "./example.tsx";

export function Overlays() {
  const [isOpen, setOpen] = useState(false);
  const [isAsking, setAsking] = useState(false);
  return (
    <Chapter title="浮层">
      <Example
        name="对话框 Dialog、确认 ConfirmDialog、键盘说明 KeyboardHelp"
        file="dialog.tsx、confirm-dialog.tsx、keyboard-help.tsx"
        use="打开时取得焦点，Esc 关闭并交还焦点。有法律效果的办理先确认，并按需填写理由。"
        code={
          '<ConfirmDialog title="撤回通知" confirmName="撤回" tone="danger" reason={{ label: "撤回理由" }}\n  isOpen={isAsking} onClose={…} onConfirm={(reason) => command.run(…)}>…</ConfirmDialog>'
        }
      >
        <div className="line-up">
          <Button onPress={() => setOpen(true)}>打开对话框</Button>
          <Button tone="danger" onPress={() => setAsking(true)}>
            撤回通知
          </Button>
          <Button onPress={openKeyboardHelp}>键盘操作说明</Button>
        </div>
        <Dialog
          title="发文前自检"
          isOpen={isOpen}
          onClose={() => setOpen(false)}
          foot={
            <Button tone="primary" onPress={() => setOpen(false)}>
              完成
            </Button>
          }
        >
          未发现会被形式退回的问题。
        </Dialog>
        <ConfirmDialog
          title="撤回通知"
          isOpen={isAsking}
          onClose={() => setAsking(false)}
          confirmName="撤回"
          tone="danger"
          reason={{ label: "撤回理由", help: "将告知协助单位", charactersMin: 4 }}
          onConfirm={async () => toast("已撤回通知")}
        >
          撤回后协助单位不再办理，已办理的不受影响。
        </ConfirmDialog>
      </Example>
      <Example
        name="通知 toast"
        file="toasts.tsx"
        use="告知办理结果，不取走焦点；失败的通知不会自己消失。"
        code={'toast("已送达 3 家单位")'}
      >
        <div className="line-up">
          <Button onPress={() => toast("已送达 3 家单位")}>成功</Button>
          <Button onPress={() => toast("2 件未送达，请查看原因", "bad")}>失败</Button>
        </div>
      </Example>
    </Chapter>
  );
}
