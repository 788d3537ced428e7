import type { ApiError } from "../../api-error.ts";
import type { Input } from "../../api.ts";
import { useCommand } from "../../operations.ts";
import { createStore } from "../../store.ts";
import { toast } from "../../parts/toasts.tsx";

export type MeasureCommand = Input<"commandMeasure">["body"];

/** Asked once while the window is open; not kept on a computer that others use. */
export const handlerPhone = createStore("");

export type MeasureCommander = {
  /** True when it was done; the fault is shown where it was tried. */
  readonly run: (command: MeasureCommand, doneText: string) => Promise<boolean>;
  readonly fault: ApiError | undefined;
  readonly isRunning: boolean;
  readonly forget: () => void;
};

/** One step on one measure; everything that shows it is read again. */
export function useMeasureCommand(measureId: string): MeasureCommander {
  const { run, fault, isRunning, forget } = useCommand("commandMeasure");
  return {
    fault,
    isRunning,
    forget,
    run: async (command, doneText) => {
      try {
        await run({ params: { measureId }, body: command });
      } catch {
        // The command keeps its fault, and the step shows it.
        return false;
      }
      handlerPhone.set(phoneIn(command) ?? handlerPhone.get());
      toast(doneText);
      return true;
    },
  };
}

function phoneIn(command: MeasureCommand): string | undefined {
  const fields =
    "answer" in command ? command.answer.fields : "fields" in command ? command.fields : {};
  return fields["handler_phone"] ?? undefined;
}
