import { useState } from "react";

import { ChangesTable, NoticesTable, ProblemsTable } from "./finding-tables.tsx";
import {
  confirmSentence,
  importTone,
  isMoving,
  progressOf,
  stepsOf,
  type ImportView,
} from "./import.logic.ts";
import { useCommand, useOperation } from "../../operations.ts";
import { Alert, FaultAlert } from "../../parts/alert.tsx";
import { Button } from "../../parts/button.tsx";
import { Card } from "../../parts/card.tsx";
import { ConfirmDialog } from "../../parts/confirm-dialog.tsx";
import { Page as Sheet } from "../../parts/page.tsx";
import { Progress } from "../../parts/progress.tsx";
import { Stat } from "../../parts/stat.tsx";
import { Loaded } from "../../parts/states.tsx";
import { Steps } from "../../parts/steps.tsx";
import { Tag } from "../../parts/tag.tsx";
import { PATHS } from "../../paths.ts";
import { dayAndTimeOf } from "../../text/dates.ts";
import { usePathParams } from "../../use-search.ts";

const LOOK_AGAIN_MS = 1000;

/** One import: what was found in the file, what would change, and the decision to write it. */
export function Page() {
  const { importId } = usePathParams("importId");
  const [isWatching, setWatching] = useState(true);
  const found = useOperation(
    "getImport",
    { params: { importId } },
    isWatching ? { refreshEveryMs: LOOK_AGAIN_MS } : {},
  );
  const view = found.data;
  const moves = view === undefined || isMoving(view);
  if (moves !== isWatching) setWatching(moves);
  return (
    <Sheet
      title={view?.fileName ?? "导入"}
      crumbs={[{ name: "案件导入", to: PATHS.imports }]}
      tags={view && <Tag tone={importTone(view.state)}>{view.stateName}</Tag>}
      lead={view && `${view.startedByName}，${dayAndTimeOf(view.startedAt)}`}
      actions={view && <Actions view={view} />}
    >
      <Loaded of={found}>{(shown) => <Body view={shown} />}</Loaded>
    </Sheet>
  );
}

function Body({ view }: { readonly view: ImportView }) {
  return (
    <>
      <Steps label="导入的阶段" steps={stepsOf(view)} />
      <Outcome view={view} />
      <div className="cards">
        <Stat label="文件中的案件" value={view.rowCount} unit="件" />
        <Stat label="新增" value={view.newCount} unit="件" tone="info" />
        <Stat label="更正" value={view.changedCount} unit="件" tone="warn" />
        <Stat label="与系统相同" value={view.sameCount} unit="件" tone="plain" />
        <Stat
          label="有错误"
          value={view.badCount}
          unit="件"
          tone={view.badCount > 0 ? "bad" : "good"}
        />
      </div>
      {view.problems.length > 0 && <ProblemsTable view={view} />}
      {view.changes.length > 0 && <ChangesTable view={view} />}
      {view.notices.length > 0 && <NoticesTable view={view} />}
    </>
  );
}

function Outcome({ view }: { readonly view: ImportView }) {
  if (isMoving(view)) {
    const { value, note } = progressOf(view);
    return (
      <Card title={view.stateName}>
        <Progress label={view.fileName} value={value} note={note} />
        <p className="muted" role="status">
          {note}。可以离开本页，工作会继续。
        </p>
      </Card>
    );
  }
  const words = outcomeWords(view);
  if (words === undefined) return null;
  return (
    <Alert tone={words.tone} title={words.title} isLive>
      {words.text}
    </Alert>
  );
}

type Words = {
  readonly tone: "info" | "good" | "bad";
  readonly title: string;
  readonly text: string;
};

function outcomeWords(view: ImportView): Words | undefined {
  switch (view.state) {
    case "ready":
      return { tone: "info", title: "核对无误", text: `${confirmSentence(view)}确认后写入。` };
    case "refused":
      return {
        tone: "bad",
        title: "文件有错误，没有导入任何案件",
        text: view.canRunGoodRows
          ? "改正后重新上传整个文件；也可以只导入无误的行，把错误行下载下来改正。"
          : "请按下面的说明改正文件，重新上传。",
      };
    case "done":
      return {
        tone: "good",
        title: "导入完成",
        text: view.message ?? `已写入 ${view.doneCount} 件。`,
      };
    case "failed":
      return { tone: "bad", title: "导入中断", text: view.message ?? "" };
    default:
      return undefined;
  }
}

function Actions({ view }: { readonly view: ImportView }) {
  const params = { importId: view.id };
  const [isAsking, setAsking] = useState(false);
  const run = useCommand("runImport", { refreshes: ["getImport", "listImports"] });
  const cancel = useCommand("cancelImport", { refreshes: ["getImport", "listImports"] });
  const confirmName = view.canRun
    ? "确认导入"
    : `只导入无误的 ${view.newCount + view.changedCount} 件`;
  return (
    <>
      {view.hasBadRowsFile && (
        <a className="button" href={`/api/imports/${view.id}/bad-rows`}>
          下载错误行
        </a>
      )}
      {view.canCancel && (
        <Button
          isPending={cancel.isRunning}
          onPress={() => void cancel.run({ params }).catch(() => undefined)}
        >
          放弃
        </Button>
      )}
      {(view.canRun || view.canRunGoodRows) && (
        <Button tone="primary" onPress={() => setAsking(true)}>
          {view.state === "failed" ? "继续导入" : confirmName}
        </Button>
      )}
      <ConfirmDialog
        title={confirmName}
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        confirmName={confirmName}
        onConfirm={() => run.run({ params, body: { goodRowsOnly: !view.canRun } })}
      >
        {confirmSentence(view)}
      </ConfirmDialog>
      <FaultAlert fault={cancel.fault} />
    </>
  );
}
