import type { ErrorComponentProps } from "@tanstack/react-router";

import { ApiError } from "../api-error.ts";
import { PATHS } from "../paths.ts";
import { Button } from "../parts/button.tsx";
import { LinkButton } from "../parts/page-link.tsx";
import { Page } from "../parts/page.tsx";
import { Empty } from "../parts/states.tsx";

/** A page that broke says so in Chinese, and how to go on. */
export function FaultPage({ error }: ErrorComponentProps) {
  const message = error instanceof Error ? error.message : "";
  const isOld = /dynamically imported module|Importing a module script/.test(message);
  const words = isOld
    ? "系统刚刚更新，请刷新页面以使用新版本。"
    : error instanceof ApiError
      ? error.message
      : "这一页没能正常显示，已填写但未提交的内容可能需要重新填写。仍有问题请联系管理员。";
  return (
    <Page title={isOld ? "系统已更新" : "页面出错"}>
      <Empty
        title={isOld ? "系统已更新" : "页面出错"}
        action={
          <Button tone="primary" onPress={() => window.location.reload()}>
            刷新页面
          </Button>
        }
      >
        {words}
      </Empty>
    </Page>
  );
}

export function NotFoundPage() {
  return (
    <Page title="没有这一页">
      <Empty title="没有这一页" action={<LinkButton to={PATHS.home}>返回首页</LinkButton>}>
        地址可能有误，或内容已被移除。
      </Empty>
    </Page>
  );
}

/** A page of the product that is not for this person. */
export function ClosedPage() {
  return (
    <Page title="无权查看">
      <Empty title="您无权查看这一页" action={<LinkButton to={PATHS.home}>返回首页</LinkButton>}>
        您的身份没有这一页的权限；确需查看的，请联系管理员。
      </Empty>
    </Page>
  );
}
