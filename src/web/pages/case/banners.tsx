import type { CaseView } from "./page.logic.ts";
import { Alert } from "../../parts/alert.tsx";
import { LinkButton } from "../../parts/page-link.tsx";
import { PATHS, pathTo } from "../../paths.ts";
import { dayAndTimeOf } from "../../text/dates.ts";

type Shown = { readonly found: CaseView };

/** What nobody may overlook on this case, the gravest first. */
export function Banners({ found }: Shown) {
  return (
    <>
      <ReleaseClock found={found} />
      <WaitingRelease found={found} />
      <OpenClaims found={found} />
      <Missing found={found} />
      <Lookups found={found} />
    </>
  );
}

/** From payment to the last release the clock is red (art. 19). */
function ReleaseClock({ found: { id, releaseClock } }: Shown) {
  if (releaseClock === null || releaseClock.outstandingCount === 0) return null;
  const { since, text, outstandingCount } = releaseClock;
  return (
    <Alert
      tone="bad"
      title={`已全部履行，仍有 ${outstandingCount} 项未解除`}
      actions={
        <LinkButton size="small" tone="danger" to={pathTo(PATHS.release, { caseId: id })}>
          查看未解除事项
        </LinkButton>
      }
    >
      {dayAndTimeOf(since)} 履行完毕，{text}。
    </Alert>
  );
}

function WaitingRelease({ found: { id, releases } }: Shown) {
  const waiting = releases.find(({ status }) => status === "drafted");
  if (waiting === undefined) return null;
  return (
    <Alert
      title="解除待决定"
      actions={
        <LinkButton size="small" to={pathTo(PATHS.release, { caseId: id })}>
          去决定
        </LinkButton>
      }
    >
      {waiting.draftedByName} 草拟解除 {waiting.measureCount} 项（{waiting.groundName}
      ），尚待决定。
    </Alert>
  );
}

function OpenClaims({ found: { id, openClaimCount } }: Shown) {
  if (openClaimCount === 0) return null;
  return (
    <Alert
      tone="warn"
      title={`案外人异议 ${openClaimCount} 件审查中`}
      actions={
        <LinkButton size="small" to={pathTo(PATHS.claims, undefined, { caseId: id })}>
          查看异议
        </LinkButton>
      }
    >
      审查期间查封、冻结不停止，所涉财产不得处分。
    </Alert>
  );
}

function Missing({ found: { missing } }: Shown) {
  if (missing.length === 0) return null;
  return (
    <Alert tone="warn" title={`案件信息缺 ${missing.length} 项`}>
      {missing.map(({ name }) => name).join("、")}
      。信息应当及时、全面、准确；请在办案系统补录后重新导入。
    </Alert>
  );
}

function Lookups({ found: { lookups } }: Shown) {
  if (lookups === null) return null;
  return (
    <Alert title="终本后定期查询">
      已查询 {lookups.done} 次，共 {lookups.times} 次
      {lookups.nextOn === null ? "，已全部完成" : `；下次查询 ${lookups.nextOn}`}
      。原有查封、冻结、限制消费继续有效，届满前应当续行。
    </Alert>
  );
}
