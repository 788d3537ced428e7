import { useState } from "react";

import { Button } from "../../parts/button.tsx";
import { CopyButton } from "../../parts/copy-button.tsx";
import { LinkButton } from "../../parts/page-link.tsx";
import { PATHS, pathTo } from "../../paths.ts";
import { Chapter, Example } from "./example.tsx";

export function Buttons() {
  const [isPending, setPending] = useState(false);
  const send = () => {
    setPending(true);
    setTimeout(() => setPending(false), 1500);
  };
  return (
    <Chapter title="按钮">
      <Example
        name="按钮 Button"
        file="button.tsx"
        use="不能按的按钮必须说明原因：给 disabledReason，按钮仍可聚焦，原因显示为提示并被读出。"
        code={
          '<Button tone="primary" onPress={send} isPending={command.isRunning}\n  disabledReason={whyNotSend(measure)}>送达</Button>'
        }
      >
        <div className="line-up">
          <Button tone="primary" isPending={isPending} onPress={send}>
            送达
          </Button>
          <Button>催办</Button>
          <Button tone="danger">解除措施</Button>
          <Button tone="quiet">更改</Button>
          <Button size="small">打印</Button>
          <Button tone="primary" disabledReason="尚未经院长批准（民诉法第一百一十八条）">
            决定罚款
          </Button>
        </div>
      </Example>
      <Example
        name="链接按钮 LinkButton 与链接 PageLink"
        file="page-link.tsx"
        use="去往另一页用链接，办理一件事用按钮。地址一律由 pathTo 得出，缺少参数不能通过编译。"
        code={"<LinkButton to={pathTo(PATHS.case, { caseId })}>打开案件</LinkButton>"}
      >
        <div className="line-up">
          <LinkButton to={pathTo(PATHS.parts)}>界面部件</LinkButton>
          <LinkButton to={pathTo(PATHS.parts)} tone="quiet" size="small">
            全部 46 条
          </LinkButton>
        </div>
      </Example>
      <Example
        name="复制 CopyButton"
        file="copy-button.tsx"
        use="案号、文书编号等需要抄录到别处的文字。明文 HTTP 下也可用。"
        code={'<CopyButton text={row.number} what="案号" />'}
      >
        <div className="line-up">
          <span>（2026）豫1722执103号</span>
          <CopyButton text="（2026）豫1722执103号" what="案号" />
        </div>
      </Example>
    </Chapter>
  );
}
