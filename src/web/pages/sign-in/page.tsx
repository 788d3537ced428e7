import { Navigate, useNavigate } from "@tanstack/react-router";
import { useState } from "react";

import { linkedSignIn, safeNext } from "./page.logic.ts";
import { Mark } from "../../frame/mark.tsx";
import { FaultAlert } from "../../parts/alert.tsx";
import { Button } from "../../parts/button.tsx";
import { Card } from "../../parts/card.tsx";
import { TextField } from "../../parts/text-field.tsx";
import { useMe, useSignIn } from "../../session.ts";
import { PRODUCT_NAME } from "../../text/product.ts";
import { useSearchState } from "../../use-search.ts";

/** Signing in; afterwards the page that was asked for. */
export function Page() {
  const me = useMe();
  const [{ next }] = useSearchState({ next: "/" });
  if (me.data) return <Navigate to={safeNext(next)} replace />;
  return (
    <div className="gate">
      <title>{`登录 · ${PRODUCT_NAME}`}</title>
      <header className="gate-head">
        <span className="masthead-home">
          <Mark />
          {PRODUCT_NAME}
        </span>
      </header>
      <main className="gate-main">
        <h1>登录{PRODUCT_NAME}</h1>
        <div className="gate-card">
          <Card title="账号登录">
            <SignInForm next={safeNext(next)} />
          </Card>
        </div>
        <p className="muted">仅限人民法院与协助执行单位的工作人员使用，登录与查阅均有记录。</p>
      </main>
      <footer className="gate-foot">忘记密码或账号被锁定，请联系本单位管理员。</footer>
    </div>
  );
}

function SignInForm({ next }: { readonly next: string }) {
  const signIn = useSignIn();
  const navigate = useNavigate();
  const [linked] = useState(() => linkedSignIn(window.location.hash));
  const [login, setLogin] = useState(linked.login);
  const [password, setPassword] = useState(linked.password);
  const [fault, setFault] = useState<unknown>();
  const [isRunning, setRunning] = useState(false);
  const [isTried, setTried] = useState(false);
  const submit = async () => {
    setTried(true);
    if (login.trim() === "" || password === "") return;
    setRunning(true);
    setFault(undefined);
    try {
      await signIn(login.trim(), password);
      await navigate({ to: next, replace: true });
    } catch (caught) {
      setPassword("");
      setFault(caught);
    } finally {
      setRunning(false);
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
      <TextField
        label="账号"
        id="login"
        autoComplete="username"
        isRequired
        hasFocusFirst
        value={login}
        onChange={setLogin}
        error={isTried && login.trim() === "" ? "请输入账号" : undefined}
      />
      <TextField
        label="密码"
        id="password"
        type="password"
        autoComplete="current-password"
        isRequired
        value={password}
        onChange={setPassword}
        error={isTried && password === "" && fault === undefined ? "请输入密码" : undefined}
      />
      <FaultAlert fault={fault} />
      <Button type="submit" tone="primary" isPending={isRunning}>
        登录
      </Button>
    </form>
  );
}
