import { Alert, FaultAlert } from "../../parts/alert.tsx";
import { ApiError, networkError } from "../../api-error.ts";
import { Citation } from "../../parts/citation.tsx";
import { deadlineOf } from "../../parts/deadline.ts";
import { DeadlineTag } from "../../parts/deadline-tag.tsx";
import { Progress } from "../../parts/progress.tsx";
import { Empty, Loading } from "../../parts/states.tsx";
import { Tag } from "../../parts/tag.tsx";
import { Chapter, Example } from "./example.tsx";

const REFUSAL = new ApiError({
  status: 422,
  type: "seized_too_much",
  title: "超标的查封",
  detail: "已控制 128,400.00 元，执行标的 120,000.00 元",
  cites: "最高人民法院查封规定第十九条",
});

export function States() {
  return (
    <Chapter title="状态与提示">
      <Example
        name="标签 Tag"
        file="tag.tsx"
        use="状态用文字表达，颜色只是重复一遍。"
        code={'<Tag tone="good">已签收</Tag>'}
      >
        <div className="line-up">
          <Tag>终本</Tag>
          <Tag tone="info">查控</Tag>
          <Tag tone="good">已反馈</Tag>
          <Tag tone="warn">待确认</Tag>
          <Tag tone="bad">超期</Tag>
          <Tag tone="violet">轮候</Tag>
        </div>
      </Example>
      <Example
        name="期限 DeadlineTag"
        file="deadline-tag.tsx"
        use="绿、黄、红三灯，形状与文字同时区分；文字由服务器按工作日算出。只有天数时用 deadlineOf。"
        code={"<DeadlineTag text={row.dueText} tone={row.dueTone} dueOn={row.dueAt} />"}
      >
        <div className="line-up">
          <DeadlineTag {...deadlineOf({ days: 8, unit: "working_day" })} dueOn="2026-12-03" />
          <DeadlineTag {...deadlineOf({ days: 3, unit: "working_day" })} />
          <DeadlineTag {...deadlineOf({ days: -2, unit: "day" })} />
          <DeadlineTag text="期限已暂停" tone="none" />
          <DeadlineTag text={null} />
        </div>
      </Example>
      <Example
        name="提示 Alert、FaultAlert"
        file="alert.tsx"
        use="必须看到的话。服务器拒绝办理时用 FaultAlert，给出原因、数额与条款。"
        code={'<FaultAlert fault={command.fault} fields={["amount"]} />'}
      >
        <Alert tone="warn" title="期限提醒">
          距执行期限届满还有 12 天；县住建局反馈已逾期 2 个工作日。
        </Alert>
        <Alert tone="good" title="全部解除">
          本案 7 项措施均已由协助单位确认解除。
        </Alert>
        <Alert title="依据">
          <Citation cites={{ text: "上政法〔2018〕35号第十八条", toConfirm: true }} />
        </Alert>
        <FaultAlert fault={REFUSAL} />
        <FaultAlert fault={networkError()} />
      </Example>
      <Waiting />
    </Chapter>
  );
}

function Waiting() {
  return (
    <>
      <Example name="进度 Progress" file="progress.tsx" use="导入、批量送达等需要等待的事。">
        <Progress label="导入案件" value={6200} max={10_000} note="已导入 6,200 / 10,000 行" />
        <Progress label="已到位" value={44} tone="good" note="183,461.17 元（44%）" />
      </Example>
      <Example
        name="加载与空 Loading、Empty、Loaded"
        file="states.tsx"
        use="Loaded 包住一次读取：未到时说明在加载，失败时说明原因并可重试。"
        code={
          '<Loaded of={useOperation("getCase", { params: { caseId } })}>{(found) => …}</Loaded>'
        }
      >
        <Loading />
        <Empty title="没有待签收的通知">新到的通知会显示在这里。</Empty>
      </Example>
    </>
  );
}
