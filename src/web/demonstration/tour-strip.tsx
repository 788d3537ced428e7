import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";

import {
  actorName,
  placesOf,
  STEPS,
  textOf,
  type Progress,
  type Seen,
  type TourStep,
} from "./tour.logic.ts";
import type { TourState } from "./use-tour.ts";
import type { Output } from "../api.ts";
import { useOperation } from "../operations.ts";
import { Button } from "../parts/button.tsx";
import { Tag } from "../parts/tag.tsx";

const LOOK_AGAIN_MS = 4000;
const MEASURES_MAX = 200;

type TourStripProps = {
  readonly tour: TourState;
  readonly progress: Progress;
  readonly persons: Output<"listDemonstrationPersons">["persons"];
};

/** One step of the tour in one strip: what to do, as whom, and a way there. It lies over nothing. */
export function TourStrip({ tour, progress, persons }: TourStripProps) {
  const step = STEPS[progress.at];
  if (step === undefined) return null;
  const places = placesOf(progress.tour, persons);
  return (
    <section className="tour" aria-label="十步导览">
      <div className="tour-words" role="status">
        <strong>
          第 {progress.at + 1} 步，共 {STEPS.length} 步：{step.title}
        </strong>{" "}
        <Tag tone="info">
          {actorName(step)} {places[step.actor]}
        </Tag>{" "}
        {step.isDone !== undefined && (
          <DoneMark key={progress.at} step={step} progress={progress} />
        )}
        <p>{textOf(step, places)}</p>
      </div>
      <TourButtons tour={tour} progress={progress} />
    </section>
  );
}

function TourButtons({ tour, progress }: Omit<TourStripProps, "persons">) {
  const isLast = progress.at === STEPS.length - 1;
  return (
    <div className="line-up">
      <Button
        tone={tour.isActor ? "plain" : "primary"}
        size="small"
        isPending={tour.isGoing}
        onPress={() => void tour.go()}
      >
        带我去
      </Button>
      <Button
        size="small"
        disabledReason={progress.at === 0 ? "这是第一步" : undefined}
        onPress={() => tour.moveTo(progress.at - 1)}
      >
        上一步
      </Button>
      {isLast ? (
        <Button tone="primary" size="small" onPress={tour.end}>
          完成导览
        </Button>
      ) : (
        <Button
          tone={tour.isActor ? "primary" : "plain"}
          size="small"
          onPress={() => tour.moveTo(progress.at + 1)}
        >
          下一步
        </Button>
      )}
      {!isLast && (
        <Button tone="quiet" size="small" onPress={tour.end}>
          退出导览
        </Button>
      )}
    </div>
  );
}

/** What the units answer meanwhile shows on the page as well, not only in the strip. */
function useLivePage(seen: Seen | undefined): void {
  const client = useQueryClient();
  const print = seen?.map(({ id, status }) => `${id} ${status}`).join("\n");
  const known = useRef(print);
  useEffect(() => {
    if (known.current !== undefined && known.current !== print) {
      void client.invalidateQueries({
        predicate: ({ queryKey }) => queryKey[0] !== "listMeasures",
      });
    }
    known.current = print;
  }, [client, print]);
}

/** Looks at the measures of the case as far as the person may see them. */
function DoneMark({ step, progress }: { readonly step: TourStep; readonly progress: Progress }) {
  const list = useOperation(
    "listMeasures",
    { query: { caseId: progress.tour.caseId, pageSize: MEASURES_MAX } },
    { refreshEveryMs: LOOK_AGAIN_MS },
  );
  useLivePage(list.data?.items);
  const isDone = list.data !== undefined && step.isDone?.(list.data.items) === true;
  return isDone ? <Tag tone="good">这一步已完成</Tag> : null;
}
