import {
  Button,
  Header,
  Menu,
  MenuItem,
  MenuSection,
  MenuTrigger,
  Popover,
} from "react-aria-components";

import { groupsOf } from "./tour.logic.ts";
import { useBecome } from "./use-become.ts";
import type { Output } from "../api.ts";
import { PATHS } from "../paths.ts";
import { toast } from "../parts/toasts.tsx";
import type { Me } from "../session.ts";

type Persons = Output<"listDemonstrationPersons">["persons"];

/** Anybody of the invented county, one press away. */
export function PersonSwitch({ me, persons }: { readonly me: Me; readonly persons: Persons }) {
  const become = useBecome(me);
  const choose = async (userId: string) => {
    try {
      await become(userId, PATHS.home);
    } catch {
      toast("没能切换人员，请重试", "bad");
    }
  };
  return (
    <MenuTrigger>
      <Button className="button" data-size="small">
        切换人员：{me.name} · {me.unitName ?? me.roleName} <span aria-hidden="true">▴</span>
      </Button>
      <Popover className="popover person-list" placement="top start">
        <Menu
          className="menu"
          aria-label="切换人员"
          selectionMode="single"
          selectedKeys={[me.userId]}
          onAction={(key) => void choose(String(key))}
        >
          {groupsOf(persons).map(({ name, persons: inGroup }) => (
            <MenuSection key={name}>
              <Header className="menu-head">{name}</Header>
              {inGroup.map((person) => (
                <MenuItem
                  key={person.userId}
                  id={person.userId}
                  className="menu-item"
                  textValue={`${person.place} ${person.name}`}
                >
                  {person.name}
                  <span className="muted">
                    {" "}
                    {person.roleName} · {person.place}
                  </span>
                </MenuItem>
              ))}
            </MenuSection>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
