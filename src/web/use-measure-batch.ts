import { useRef } from "react";

import type { Input, Output } from "./api.ts";
import { useCommand, type Command } from "./operations.ts";
import { randomId } from "./random-id.ts";

type Items = Input<"commandMeasures">["body"]["items"];
export type BatchCommand = Items[number]["command"];
export type BatchOutcomes = Output<"commandMeasures">["outcomes"];

export type BatchStep = { readonly measureId: string; readonly command: BatchCommand };

export type MeasureBatch = {
  readonly run: (steps: readonly BatchStep[]) => Promise<BatchOutcomes>;
  readonly fault: Command<"commandMeasures">["fault"];
  readonly isRunning: boolean;
  readonly forget: () => void;
};

/** One step on each of many measures; pressing again after an unknown outcome acts on each once. */
export function useMeasureBatch(): MeasureBatch {
  const command = useCommand("commandMeasures");
  const open = useRef<{ readonly print: string; readonly items: Items }>(undefined);
  const run = async (steps: readonly BatchStep[]) => {
    const print = JSON.stringify(steps);
    if (open.current?.print !== print) {
      open.current = { print, items: steps.map((step) => ({ ...step, requestId: randomId() })) };
    }
    const answer = await command.run({ body: { items: open.current.items } });
    open.current = undefined;
    return answer.outcomes;
  };
  return { run, fault: command.fault, isRunning: command.isRunning, forget: command.forget };
}
