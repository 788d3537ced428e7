import { useState } from "react";
import {
  Button as AriaButton,
  Header,
  Menu,
  MenuItem,
  MenuSection,
  MenuTrigger,
  Popover,
} from "react-aria-components";

import { FaultAlert } from "./alert.tsx";
import { Button } from "./button.tsx";
import { ConfirmDialog } from "./confirm-dialog.tsx";
import { Dialog } from "./dialog.tsx";
import type { SavedView, SavedViews as Views } from "./table-types.ts";
import { TextField } from "./text-field.tsx";

/** The views that a person has kept: apply one, keep the present one, remove one. */
export function SavedViews(props: Views) {
  const { views, onApply, onRemove } = props;
  const [isNaming, setNaming] = useState(false);
  const [removed, setRemoved] = useState<SavedView>();
  const act = (key: string) => {
    const at = key.indexOf(" ");
    const kind = at < 0 ? key : key.slice(0, at);
    const view = views.find((one) => one.name === key.slice(at + 1));
    if (kind === "save") setNaming(true);
    else if (view === undefined) return;
    else if (kind === "remove") setRemoved(view);
    else onApply(view);
  };
  return (
    <>
      <MenuTrigger>
        <AriaButton className="button">视图 ▾</AriaButton>
        <Popover className="popover" placement="bottom end">
          <ViewMenu views={views} onAct={act} />
        </Popover>
      </MenuTrigger>
      <Dialog title="存为视图" isOpen={isNaming} onClose={() => setNaming(false)} width="narrow">
        <NameForm onSave={props.onSave} onClose={() => setNaming(false)} />
      </Dialog>
      <ConfirmDialog
        title="删除视图"
        isOpen={removed !== undefined}
        onClose={() => setRemoved(undefined)}
        confirmName="删除"
        tone="danger"
        onConfirm={async () => removed && onRemove(removed)}
      >
        删除视图“{removed?.name}”？案件本身不受影响。
      </ConfirmDialog>
    </>
  );
}

function ViewMenu({
  views,
  onAct,
}: {
  readonly views: readonly SavedView[];
  readonly onAct: (key: string) => void;
}) {
  return (
    <Menu className="menu" aria-label="视图" onAction={(key) => onAct(String(key))}>
      <MenuItem id="save" className="menu-item">
        将当前条件存为视图……
      </MenuItem>
      {views.length > 0 && (
        <MenuSection>
          <Header className="menu-head">打开</Header>
          {views.map(({ name }) => (
            <MenuItem key={name} id={`apply ${name}`} className="menu-item">
              {name}
            </MenuItem>
          ))}
        </MenuSection>
      )}
      {views.length > 0 && (
        <MenuSection>
          <Header className="menu-head">删除</Header>
          {views.map(({ name }) => (
            <MenuItem key={name} id={`remove ${name}`} className="menu-item">
              删除“{name}”
            </MenuItem>
          ))}
        </MenuSection>
      )}
    </Menu>
  );
}

function NameForm({ onSave, onClose }: Pick<Views, "onSave"> & { readonly onClose: () => void }) {
  const [name, setName] = useState("");
  const [fault, setFault] = useState<unknown>();
  const save = async () => {
    try {
      await onSave(name.trim());
      onClose();
    } catch (caught) {
      setFault(caught);
    }
  };
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <TextField
        label="视图名称"
        help="保存当前的筛选条件与排序"
        isRequired
        hasFocusFirst
        charactersMax={30}
        value={name}
        onChange={setName}
      />
      <FaultAlert fault={fault} />
      <div className="form-actions">
        <Button
          type="submit"
          tone="primary"
          disabledReason={name.trim() === "" ? "请先填写视图名称" : undefined}
        >
          保存
        </Button>
        <Button onPress={onClose}>取消</Button>
      </div>
    </form>
  );
}
