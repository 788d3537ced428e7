import { parseDate, today } from "@internationalized/date";
import {
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  Heading,
} from "react-aria-components";

import { given } from "../given.ts";
import { Dialog } from "./dialog.tsx";

export type CalendarDialogProps = {
  readonly label: string;
  readonly day: string | undefined;
  readonly min: string | undefined;
  readonly max: string | undefined;
  readonly onPick: (day: string) => void;
  readonly onClose: () => void;
};

/** Picks a day with arrows or a pointer. Loaded only when somebody opens it. */
export function CalendarDialog(props: CalendarDialogProps) {
  const { label, day, min, max, onPick, onClose } = props;
  const limits = given({
    minValue: min === undefined ? undefined : parseDate(min),
    maxValue: max === undefined ? undefined : parseDate(max),
  });
  return (
    <Dialog title={`选择${label}`} isOpen onClose={onClose} width="narrow">
      <Calendar
        className="calendar"
        aria-label={label}
        autoFocus
        {...limits}
        {...(day === undefined ? {} : { defaultValue: parseDate(day) })}
        defaultFocusedValue={day === undefined ? today("Asia/Shanghai") : parseDate(day)}
        onChange={(picked) => onPick(picked.toString())}
      >
        <div className="calendar-head">
          <Button slot="previous" className="icon-button">
            ‹
          </Button>
          <Heading level={3} />
          <Button slot="next" className="icon-button">
            ›
          </Button>
        </div>
        <CalendarGrid weekdayStyle="short">
          <CalendarGridHeader>
            {(name) => <CalendarHeaderCell>{name}</CalendarHeaderCell>}
          </CalendarGridHeader>
          <CalendarGridBody>
            {(date) => <CalendarCell date={date} className="calendar-cell" />}
          </CalendarGridBody>
        </CalendarGrid>
      </Calendar>
    </Dialog>
  );
}
