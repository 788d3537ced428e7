import { useState } from "react";

import { passwordFaults } from "./page.logic.ts";
import { faultOf } from "../../api-error.ts";
import { useCommand } from "../../operations.ts";
import { Alert, FaultAlert } from "../../parts/alert.tsx";
import { Button } from "../../parts/button.tsx";
import { Card } from "../../parts/card.tsx";
import { Page as Sheet } from "../../parts/page.tsx";
import { SummaryList } from "../../parts/summary-list.tsx";
import { TextField } from "../../parts/text-field.tsx";
import { toast } from "../../parts/toasts.tsx";
import { useMe, type Me } from "../../session.ts";

/** One's own account: who one is here, and a new password. */
export function Page() {
  const { data: me } = useMe();
  return (
    <Sheet title="账号与密码">
      {me?.mustChange === true && (
        <Alert tone="warn" title="请先修改密码">
          当前密码由管理员设置，修改后方可办理业务。
        </Alert>
      )}
      <div className="halves">
        {me && <Identity me={me} />}
        <Card title="修改密码">
          <PasswordForm />
        </Card>
      </div>
    </Sheet>
  );
}

function Identity({ me }: { readonly me: Me }) {
  return (
    <Card title="本人信息">
      <SummaryList
        items={[
          { label: "姓名", value: me.name },
          { label: "账号", value: me.login },
          { label: "岗位", value: me.roleName },
          { label: "单位", value: me.unitName ?? me.courtName },
          ...(me.teamName === null ? [] : [{ label: "团队", value: me.teamName }]),
          { label: "辖区", value: me.areaName },
        ]}
      />
    </Card>
  );
}

const BLANK = { current: "", next: "", again: "" };

const FIELDS = [
  { id: "current", label: "原密码", autoComplete: "current-password", help: undefined },
  {
    id: "next",
    label: "新密码",
    autoComplete: "new-password",
    help: "至少 10 位，不与原密码相同；可以用一句便于记忆的话",
  },
  { id: "again", label: "再次输入新密码", autoComplete: "new-password", help: undefined },
] as const;

function PasswordForm() {
  const [values, setValues] = useState(BLANK);
  const [isTried, setTried] = useState(false);
  const change = useCommand("changePassword", { refreshes: ["me"] });
  const faults = isTried ? passwordFaults(values) : {};
  const submit = async () => {
    setTried(true);
    if (Object.keys(passwordFaults(values)).length > 0) return;
    try {
      await change.run({ body: { current: values.current, next: values.next } });
      setValues(BLANK);
      setTried(false);
      toast("密码已修改");
    } catch {
      // The form shows the fault that the command keeps.
    }
  };
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      {FIELDS.map(({ id, ...field }) => (
        <TextField
          key={id}
          {...field}
          type="password"
          isRequired
          value={values[id]}
          onChange={(value) => setValues({ ...values, [id]: value })}
          error={faults[id] ?? faultOf(change.fault, id)}
        />
      ))}
      <FaultAlert fault={change.fault} fields={["current", "next"]} />
      <div className="form-actions">
        <Button type="submit" tone="primary" isPending={change.isRunning}>
          修改密码
        </Button>
      </div>
    </form>
  );
}
