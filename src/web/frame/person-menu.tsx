import { useNavigate } from "@tanstack/react-router";
import {
  Button,
  Header,
  Menu,
  MenuItem,
  MenuSection,
  MenuTrigger,
  Popover,
  type Selection,
} from "react-aria-components";

import { appearance, type Appearance } from "../appearance.ts";
import { PATHS } from "../paths.ts";
import { useSignOut, type Me } from "../session.ts";
import { useStore } from "../store.ts";
import { openKeyboardHelp } from "../parts/keyboard-help.tsx";

const THEMES: readonly { readonly id: Appearance["theme"]; readonly name: string }[] = [
  { id: "auto", name: "跟随系统" },
  { id: "light", name: "浅色" },
  { id: "dark", name: "深色" },
];

/** Who is signed in, how his window looks, and the way out. */
export function PersonMenu({ me }: { readonly me: Me | null }) {
  return (
    <MenuTrigger>
      <Button className="person-button">
        <span>{me === null ? "显示设置" : `${me.name} · ${me.roleName}`}</span>
        {me !== null && <span className="person-unit">{me.unitName ?? me.courtName}</span>}
        <span aria-hidden="true">▾</span>
      </Button>
      <Popover className="popover" placement="bottom end">
        <PersonMenuItems me={me} />
      </Popover>
    </MenuTrigger>
  );
}

function PersonMenuItems({ me }: { readonly me: Me | null }) {
  const navigate = useNavigate();
  const signOut = useSignOut();
  const act = async (key: string) => {
    if (key === "keys") openKeyboardHelp();
    if (key === "account") await navigate({ to: PATHS.account });
    if (key !== "out") return;
    await signOut();
    await navigate({ to: PATHS.signIn });
  };
  return (
    <Menu className="menu" aria-label="个人菜单" onAction={(key) => void act(String(key))}>
      <ThemeSection />
      <SwitchSection />
      <MenuSection aria-label="账号">
        <MenuItem id="keys" className="menu-item">
          键盘操作说明 <kbd>?</kbd>
        </MenuItem>
        {me !== null && (
          <MenuItem id="account" className="menu-item">
            账号与密码
          </MenuItem>
        )}
        {me !== null && (
          <MenuItem id="out" className="menu-item">
            退出登录
          </MenuItem>
        )}
      </MenuSection>
    </Menu>
  );
}

function ThemeSection() {
  const look = useStore(appearance);
  return (
    <MenuSection
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[look.theme]}
      onSelectionChange={(keys) => {
        if (keys === "all") return;
        for (const key of keys) {
          appearance.set({ ...appearance.get(), theme: key as Appearance["theme"] });
        }
      }}
    >
      <Header className="menu-head">配色</Header>
      {THEMES.map(({ id, name }) => (
        <MenuItem key={id} id={id} className="menu-item">
          {name}
        </MenuItem>
      ))}
    </MenuSection>
  );
}

function SwitchSection() {
  const look = useStore(appearance);
  const on = [look.isElder ? ["elder"] : [], look.hasLetterKeys ? ["letters"] : []].flat();
  const change = (keys: Selection) => {
    const now = keys === "all" ? ["elder", "letters"] : [...keys];
    appearance.set({
      ...appearance.get(),
      isElder: now.includes("elder"),
      hasLetterKeys: now.includes("letters"),
    });
  };
  return (
    <MenuSection selectionMode="multiple" selectedKeys={on} onSelectionChange={change}>
      <Header className="menu-head">辅助</Header>
      <MenuItem id="elder" className="menu-item">
        大字版
      </MenuItem>
      <MenuItem id="letters" className="menu-item">
        单键快捷键
      </MenuItem>
    </MenuSection>
  );
}
