import "./bar.css";

import { useEffect, useRef } from "react";

import { PersonSwitch } from "./person-switch.tsx";
import { TourStrip } from "./tour-strip.tsx";
import { useTour } from "./use-tour.ts";
import { useCommand, useOperation } from "../operations.ts";
import { Button } from "../parts/button.tsx";
import type { Me } from "../session.ts";

/** At the foot of every page of a demonstration: change person, let the units answer, take the tour. */
export function DemonstrationBar({ me }: { readonly me: Me }) {
  const box = useFootHeight();
  const state = useOperation("listDemonstrationPersons", {});
  const { run } = useCommand("setAutomaticUnits", { refreshes: ["listDemonstrationPersons"] });
  const isOn = state.data?.automaticUnits ?? false;
  const setAutomatic = async (on: boolean) => {
    if (on !== isOn) await run({ body: { on } });
  };
  const tour = useTour(me, setAutomatic);
  return (
    <div ref={box} className="demonstration">
      {tour.progress !== undefined && (
        <TourStrip tour={tour} progress={tour.progress} persons={state.data?.persons ?? []} />
      )}
      <div className="demonstration-bar">
        <span className="demonstration-mark">演示</span>
        <PersonSwitch me={me} persons={state.data?.persons ?? []} />
        <button
          type="button"
          role="switch"
          className="switch"
          aria-checked={isOn}
          onClick={() => void setAutomatic(!isOn)}
        >
          <span className="switch-track" aria-hidden="true" />
          各单位自动办理：{isOn ? "开" : "关"}
        </button>
        <span className="demonstration-end">
          <span className="muted">全部人员、案件均为虚构</span>
          {tour.progress === undefined && (
            <Button size="small" tone="primary" onPress={() => void tour.start()}>
              十步导览
            </Button>
          )}
        </span>
      </div>
    </div>
  );
}

/** What fills the window must know how much of it the bar takes, which the tour changes. */
function useFootHeight() {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const frame = box.current?.closest<HTMLElement>(".frame");
    if (!box.current || !frame) return undefined;
    const sizes = new ResizeObserver(([entry]) => {
      const height = entry?.target.getBoundingClientRect().height ?? 0;
      frame.style.setProperty("--foot-height", `${Math.ceil(height)}px`);
    });
    sizes.observe(box.current);
    return () => {
      sizes.disconnect();
      frame.style.removeProperty("--foot-height");
    };
  }, []);
  return box;
}
