import { useState } from "react";

import { ApiError } from "../api-error.ts";
import { FaultAlert } from "../parts/alert.tsx";
import { Button } from "../parts/button.tsx";
import { Dialog } from "../parts/dialog.tsx";
import { TextField } from "../parts/text-field.tsx";
import { signInSame } from "../session.ts";
import { gaveUpSigningIn, sessionExpired, signedInAgain } from "../sign-in-again.ts";
import { useStore } from "../store.ts";

/** The session ended while the page was open: sign in over it, and what was asked goes on. */
export function SignInAgain({ account }: { readonly account: string }) {
  const isExpired = useStore(sessionExpired);
  return (
    <Dialog title="登录已过期" isOpen={isExpired} width="narrow">
      <SignInAgainForm account={account} />
    </Dialog>
  );
}

function SignInAgainForm({ account }: { readonly account: string }) {
  const [password, setPassword] = useState("");
  const [fault, setFault] = useState<unknown>();
  const [isRunning, setRunning] = useState(false);
  const signIn = async () => {
    setRunning(true);
    setFault(undefined);
    try {
      await signInSame(account, password);
      signedInAgain();
    } catch (caught) {
      setFault(caught);
    } finally {
      setRunning(false);
    }
  };
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void signIn();
      }}
    >
      <p>为保护案件信息，长时间未操作后需要重新登录。本页已填写的内容仍然保留。</p>
      <TextField
        label="账号"
        value={account}
        onChange={() => {}}
        isReadOnly
        autoComplete="username"
      />
      <TextField
        label="密码"
        type="password"
        autoComplete="current-password"
        isRequired
        hasFocusFirst
        value={password}
        onChange={setPassword}
      />
      <FaultAlert fault={fault} />
      <div className="form-actions">
        <Button
          type="submit"
          tone="primary"
          isPending={isRunning}
          disabledReason={password === "" ? "请先填写密码" : undefined}
        >
          重新登录
        </Button>
        <Button onPress={() => gaveUpSigningIn(new ApiError({ status: 401 }))}>暂不登录</Button>
      </div>
    </form>
  );
}
