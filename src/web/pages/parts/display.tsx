import { useState } from "react";

import { Button } from "../../parts/button.tsx";
import { Card } from "../../parts/card.tsx";
import { Chart } from "../../parts/chart.tsx";
import { Masked } from "../../parts/masked.tsx";
import { PrintFrame } from "../../parts/print-frame.tsx";
import { Stat } from "../../parts/stat.tsx";
import { Steps } from "../../parts/steps.tsx";
import { SummaryList } from "../../parts/summary-list.tsx";
import { FilterTabs, Tabs } from "../../parts/tabs.tsx";
import { Tag } from "../../parts/tag.tsx";
import { Timeline } from "../../parts/timeline.tsx";
import { Watermark } from "../../parts/watermark.tsx";
import { PATHS } from "../../paths.ts";
import { Chapter, Example } from "./example.tsx";
import { HISTORY, MONTHS, STAGES, UNITS } from "./samples.ts";

export function Display() {
  return (
    <Chapter title="呈现">
      <Example
        name="卡片 Card、事项 SummaryList"
        file="card.tsx、summary-list.tsx"
        use="一页由有标题的卡片组成；事实按“名称—内容”列出，空缺写明“未填写”。"
      >
        <div className="halves">
          <Card title="案件信息" note="2 天前更新" level={3}>
            <SummaryList
              items={[
                { label: "执行标的", value: "419,197.63 元" },
                { label: "执行措施", value: <Tag tone="info">冻结存款</Tag> },
                { label: "期限届满", value: "2027-09-23" },
                { label: "联系电话", value: "", action: <Button size="small">补充</Button> },
              ]}
            />
          </Card>
          <Stats />
        </div>
      </Example>
      <Example
        name="阶段 Steps、时间线 Timeline"
        file="steps.tsx、timeline.tsx"
        use="阶段写明状态，不只靠颜色；时间按法院所在地时间显示。"
      >
        <Steps label="案件阶段" steps={STAGES} />
        <Timeline label="执行日志" entries={HISTORY} />
      </Example>
      <TabsExample />
      <Example
        name="图表 Chart"
        file="chart.tsx"
        use="按需加载的柱形与折线；可随时以表格查看，红色只表示超期。"
        code={
          '<Chart label="…" kind="bar" categoryName="单位" categories={…} series={…} isLying isStacked />'
        }
      >
        <div className="halves">
          <Chart {...MONTHS} />
          <Chart {...UNITS} />
        </div>
      </Example>
      <Privacy />
    </Chapter>
  );
}

function Stats() {
  return (
    <div className="cards">
      <Stat label="在办案件" value={4144} unit="件" note="较上月 +36" to={PATHS.parts} />
      <Stat label="超期案件" value={27} unit="件" note="较上月 −12" tone="bad" />
      <Stat label="按期反馈率" value="91.4" unit="%" tone="good" note="目标 95%" />
    </div>
  );
}

function TabsExample() {
  const [stage, setStage] = useState("all");
  return (
    <Example
      name="选项卡 Tabs、筛选页签 FilterTabs"
      file="tabs.tsx"
      use="Tabs 切换内容，左右方向键移动；FilterTabs 只筛选下方的列表。"
    >
      <Tabs
        label="案件内容"
        items={[
          { id: "clues", name: "财产线索", count: 4, content: "银行账户 2、不动产 1、机动车 1" },
          { id: "papers", name: "文书", count: 11, content: "裁定书 3、协助执行通知书 8" },
          {
            id: "overdue",
            name: "超期",
            count: 2,
            isAlarming: true,
            content: "县住建局、县税务局",
          },
        ]}
      />
      <FilterTabs
        label="按阶段筛选"
        chosen={stage}
        onChoose={setStage}
        items={[
          { id: "all", name: "全部", count: 60 },
          { id: "control", name: "查控", count: 21 },
          { id: "overdue", name: "超期", count: 3, isAlarming: true },
        ]}
      />
    </Example>
  );
}

function Privacy() {
  const [isMarked, setMarked] = useState(false);
  return (
    <>
      <Example
        name="遮蔽 Masked、水印 Watermark"
        file="masked.tsx、watermark.tsx"
        use="证件号码默认遮蔽，显示需要事由并留痕；含个人信息的页面与打印件带水印。"
        code={'<Masked masked={party.identityMasked} what="黄某的证件号码" onReveal={unmask} />'}
      >
        <div className="line-up">
          <Masked
            masked="411722********0011"
            what="样例人员的证件号码"
            onReveal={async () => "（样例，无真实号码）"}
          />
          <Button onPress={() => setMarked(!isMarked)}>{isMarked ? "移除水印" : "显示水印"}</Button>
        </div>
        {isMarked && <Watermark text="样例人员 上蔡县人民法院 2026-11-23 10:00" />}
      </Example>
      <Example
        name="文书 PrintFrame"
        file="print-frame.tsx"
        use="A4 文书的屏幕样式与打印样式；整页文书用 <Page isPaper>，打印时只留文书。"
      >
        <PrintFrame label="样例文书">
          <p>上蔡县自然资源局：</p>
          <p>请在收到本通知之日起三日内办理，并将结果反馈本院。</p>
        </PrintFrame>
      </Example>
    </>
  );
}
