import { createStore, useStore } from "../store.ts";
import { Button } from "./button.tsx";
import { Dialog } from "./dialog.tsx";

const isShown = createStore(false);

export function openKeyboardHelp(): void {
  isShown.set(true);
}

const KEYS: readonly (readonly [readonly string[], string])[] = [
  [["/"], "转到搜索框"],
  [["Ctrl", "K"], "转到页首的全局搜索"],
  [["j"], "下一行"],
  [["k"], "上一行"],
  [["Enter"], "打开所在的行"],
  [["空格"], "选择或取消选择所在的行"],
  [["Esc"], "关闭对话框或菜单"],
  [["?"], "打开本说明"],
];

/** What the keys do; single letters can be switched off in the person menu. */
export function KeyboardHelp() {
  const isOpen = useStore(isShown);
  const close = () => isShown.set(false);
  return (
    <Dialog
      title="键盘操作"
      isOpen={isOpen}
      onClose={close}
      width="narrow"
      foot={
        <Button tone="primary" onPress={close}>
          知道了
        </Button>
      }
    >
      <dl className="summary-list">
        {KEYS.map(([keys, meaning]) => (
          <div key={meaning}>
            <dt>
              {keys.map((key) => (
                <span key={key}>
                  <kbd>{key}</kbd>{" "}
                </span>
              ))}
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <p className="muted small">“/ j k ?”等单键可在右上角个人菜单的“单键快捷键”中关闭。</p>
    </Dialog>
  );
}
