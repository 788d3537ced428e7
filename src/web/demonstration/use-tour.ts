import { useState } from "react";

import { actorId, progressOf, STEPS, type Progress } from "./tour.logic.ts";
import { useBecome } from "./use-become.ts";
import { call } from "../api.ts";
import { toast } from "../parts/toasts.tsx";
import type { Me } from "../session.ts";

const KEY = "liandong.tour";

/** The tour of this window: where it is, and going on, back and away. */
export function useTour(me: Me, setAutomatic: (on: boolean) => Promise<void>) {
  const [progress, setProgress] = useState(readKept);
  const [isGoing, setGoing] = useState(false);
  const become = useBecome(me);
  const keep = (next: Progress | undefined) => {
    keepProgress(next);
    setProgress(next);
  };
  const go = async ({ at, tour }: Progress) => {
    const step = STEPS[at];
    if (step === undefined) return;
    setGoing(true);
    try {
      await setAutomatic(step.automatic);
      await become(actorId(step, tour), step.to(tour));
    } catch {
      toast("没能前往，请重试", "bad");
    } finally {
      setGoing(false);
    }
  };
  const start = async () => {
    try {
      keep({ at: 0, tour: await call("getTour", {}) });
    } catch {
      toast("没能打开导览，请重试", "bad");
    }
  };
  const moveTo = (at: number) => {
    if (progress !== undefined && STEPS[at] !== undefined) keep({ ...progress, at });
  };
  const step = progress === undefined ? undefined : STEPS[progress.at];
  return {
    progress,
    isGoing,
    /** Whether the right person is signed in already. */
    isActor:
      progress !== undefined && step !== undefined && actorId(step, progress.tour) === me.userId,
    start,
    go: () => (progress === undefined ? Promise.resolve() : go(progress)),
    moveTo,
    end: () => keep(undefined),
  };
}

export type TourState = ReturnType<typeof useTour>;

function readKept(): Progress | undefined {
  try {
    return progressOf(window.sessionStorage.getItem(KEY));
  } catch {
    return undefined;
  }
}

function keepProgress(progress: Progress | undefined): void {
  try {
    if (progress === undefined) window.sessionStorage.removeItem(KEY);
    else window.sessionStorage.setItem(KEY, JSON.stringify(progress));
  } catch {
    // A browser that forbids storage still shows the tour, it only forgets it on a reload.
  }
}
