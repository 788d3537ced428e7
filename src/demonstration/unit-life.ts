import type { Almanac } from "./almanac.ts";
import { findPerson } from "./holdings.ts";
import type { History } from "./history.ts";
import { replyTo } from "./replies.ts";
import type { Task } from "./replies.ts";
import { carryOut } from "./carry-out.ts";
import type { Item } from "./carry-out.ts";
import { identityOf } from "./staff.ts";
import type { Staff } from "./staff.ts";
import { confirmation, taskOf } from "./unit-desk.ts";
import type { MeasureCommandBody } from "#contract/measure-commands.ts";
import type { App } from "#shell/http/call.ts";
import { rowView } from "#shell/http/measure-lists.ts";
import { getMeasure } from "#shell/http/measure-view.ts";
import { listMeasureRows } from "#shell/db/measure-lists.ts";
import type { MeasureListRow } from "#shell/db/measure-lists.ts";
import { systemIdentity } from "#shell/identity.ts";
import { measureOf } from "#law/index.ts";
import type { MeasureId } from "#law/measures.ts";

/** How a unit treats one paper otherwise than usual. */
export type Manner = {
  /** Never opened, so that the alarm of the unopened stands. */
  readonly isUnopened?: boolean;
  /** Signed for, and then nothing. */
  readonly isSilent?: boolean;
  /** Working days until the answer, where the unit takes longer. */
  readonly answersAfter?: number;
  /** What it does instead of answering from its register. */
  readonly instead?: MeasureCommandBody;
  /** The release is signed for, and not carried out. */
  readonly keepsRelease?: boolean;
};

export type UnitLife = {
  readonly treat: (measureId: string, manner: Manner) => void;
  /** What came in is put before the liaison officers: they will sign and answer in their time. */
  readonly notice: (app: App) => Promise<void>;
};

/** Working days, and visits to the inbox after that, until a unit has usually answered. */
const PACE: { readonly [unitId: string]: readonly [workdays: number, visits: number] } = {
  public_security: [1, 2],
  tax: [2, 2],
  development_reform: [2, 4],
  prison_tianzhong: [3, 2],
};
const USUAL_PACE = [0, 2] as const;

const INBOX_MAX = 2000;

type Desk = { readonly history: History; readonly almanac: Almanac; readonly staff: Staff };

export function openUnitLife({ history, almanac, staff }: Desk): UnitLife {
  const manners = new Map<string, Manner>();
  const noticed = new Set<string>();
  const books = new Map<string, Item[]>();

  /** All that a unit does at one visit goes through in one go. */
  const enter = (at: string, unitId: string, items: readonly Item[]): void => {
    const key = `${at} ${unitId}`;
    const book = books.get(key);
    if (book) return void book.push(...items);
    const begun = [...items];
    books.set(key, begun);
    history.planAside(at, (app) => carryOut(app, identityOf(staff, staff.ofUnit(unitId)), begun));
  };

  const plan = (row: MeasureListRow, app: App): void => {
    const manner = manners.get(row.id) ?? {};
    if (manner.isUnopened) return;
    const shown = rowView(row, app.engine.now(), app.engine.rules(staff.areaId));
    const signedAt = almanac.visitAfter(app.engine.now(), 0, 0);
    enter(signedAt, row.unit_id, [
      { measureId: row.id, body: { type: "receive", paper: shown.task } },
    ]);
    const isKept = shown.task === "release" ? manner.keepsRelease : manner.isSilent;
    if (isKept) return;
    const pace = shown.task === "notice" ? paceOf(row, manner) : ([0, 1] as const);
    const answeredAt = almanac.visitAfter(signedAt, ...pace);
    const body = (then: App) => bodyOf(then, { row, task: shown.task, manner, staff });
    enter(answeredAt, row.unit_id, [{ measureId: row.id, body }]);
  };

  return {
    treat: (measureId, manner) => void manners.set(measureId, manner),
    notice: async (app) => {
      const rows = await inbox(app, staff.areaId);
      for (const row of rows) {
        const key = `${row.id} ${row.status} ${row.release_ordered_at ?? ""}`;
        if (noticed.has(key)) continue;
        noticed.add(key);
        plan(row, app);
      }
    },
  };
}

function inbox(app: App, areaId: string): Promise<readonly MeasureListRow[]> {
  const system = systemIdentity(areaId);
  const page = { sort: "arrivedAt", order: "desc", limit: INBOX_MAX, offset: 0 } as const;
  return app.engine.database.transact(system, (tx) =>
    listMeasureRows(tx, system, { desks: ["to_receive"] }, page),
  );
}

function paceOf(row: MeasureListRow, manner: Manner): readonly [number, number] {
  if (manner.answersAfter !== undefined) return [manner.answersAfter, 2];
  const isControl = measureOf(row.kind as MeasureId).kind === "control";
  return isControl ? [0, 1] : (PACE[row.unit_id] ?? USUAL_PACE);
}

type Sheet = {
  readonly row: MeasureListRow;
  readonly task: "notice" | "renewal" | "release";
  readonly manner: Manner;
  readonly staff: Staff;
};

async function bodyOf(app: App, { row, task, manner, staff }: Sheet): Promise<MeasureCommandBody> {
  const official = staff.ofUnit(row.unit_id);
  const desk = { handler: official, now: app.engine.now() };
  if (task !== "notice") return confirmation(task, desk);
  if (manner.instead) return manner.instead;
  const kind = row.kind as MeasureId;
  if (measureOf(kind).kind === "inquiry") return replyTo(inquiryTask(row, kind, desk));
  const call = { app, identity: identityOf(staff, official), requestId: app.newId() };
  const view = await getMeasure({ ...call, input: { params: { measureId: row.id } } });
  return replyTo(taskOf(view, desk));
}

/** An inquiry is answered from the list itself: name, number, and nothing else to read. */
function inquiryTask(
  row: MeasureListRow,
  kind: MeasureId,
  desk: Pick<Task, "handler" | "now">,
): Task {
  return {
    kind,
    unitId: row.unit_id,
    debtorName: row.debtor_name,
    person: findPerson(row.debtor_name, null),
    asset: null,
    amountYuan: null,
    term: null,
    ahead: null,
    ...desk,
    papers: { ruling: null, notice: row.number },
  };
}
