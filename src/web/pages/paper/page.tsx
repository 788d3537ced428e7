import { PaperSheet } from "./paper-sheet.tsx";
import { PAPER_NAMES, paperKindOf, type PaperKind } from "./page.logic.ts";
import { useOperation } from "../../operations.ts";
import { LinkButton } from "../../parts/page-link.tsx";
import { Page as Sheet } from "../../parts/page.tsx";
import { PrintFrame } from "../../parts/print-frame.tsx";
import { Empty, Loaded } from "../../parts/states.tsx";
import { Watermark } from "../../parts/watermark.tsx";
import { PATHS, pathTo } from "../../paths.ts";
import { useMe, type Me } from "../../session.ts";
import { dayAndTimeOf } from "../../text/dates.ts";
import { usePathParams } from "../../use-search.ts";

/** One paper as it is printed. */
export function Page() {
  const { measureId, paper } = usePathParams("measureId", "paper");
  const { data: me } = useMe();
  const kind = paperKindOf(paper);
  const back = placeOf(me, measureId);
  return (
    <Sheet
      title={kind === undefined ? "没有这种文书" : PAPER_NAMES[kind]}
      isPaper
      crumbs={[{ name: "协助事项", to: back }]}
    >
      {kind === undefined ? (
        <Empty title="没有这种文书" action={<LinkButton to={back}>返回协助事项</LinkButton>} />
      ) : (
        <Paper measureId={measureId} kind={kind} back={back} />
      )}
      {me !== null && me !== undefined && (
        <Watermark text={`${me.name} ${dayAndTimeOf(me.clock.now)}`} />
      )}
    </Sheet>
  );
}

function placeOf(me: Me | null | undefined, measureId: string): string {
  const isOfUnit = (me?.unitId ?? null) !== null;
  return pathTo(isOfUnit ? PATHS.inboxItem : PATHS.measure, { measureId });
}

type PaperProps = { readonly measureId: string; readonly kind: PaperKind; readonly back: string };

function Paper({ measureId, kind, back }: PaperProps) {
  const reading = useOperation("getPaper", { params: { measureId, paper: kind } });
  return (
    <Loaded of={{ ...reading, data: reading.isPlaceholderData ? undefined : reading.data }}>
      {(paper) => (
        <PrintFrame
          label={PAPER_NAMES[kind]}
          actions={<LinkButton to={back}>返回协助事项</LinkButton>}
        >
          <PaperSheet paper={paper} />
        </PrintFrame>
      )}
    </Loaded>
  );
}
