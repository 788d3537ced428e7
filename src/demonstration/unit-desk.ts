import { findPerson } from "./holdings.ts";
import { replyTo } from "./replies.ts";
import type { Task } from "./replies.ts";
import { RequestFailed } from "./unit-client.ts";
import type { UnitClient } from "./unit-client.ts";
import type { MeasureCommandBody } from "#contract/measure-commands.ts";
import type { Output } from "#contract/index.ts";
import { MEASURE_STATUSES } from "#law/measure-statuses.ts";
import type { MeasureId } from "#law/measures.ts";

type Row = Output<"listMeasures">["items"][number];
type View = Output<"getMeasure">;
type Handler = Task["handler"];

/** Signs for a paper, or does what a paper that was signed for asks. */
export async function handleTask(client: UnitClient, row: Row, handler: Handler): Promise<void> {
  const command = await commandFor(client, row, handler);
  try {
    await client.call("commandMeasure", { params: { measureId: row.id }, body: command });
  } catch (fault) {
    // Somebody of the unit was quicker, or the court took it back: then there is nothing to do.
    if (fault instanceof RequestFailed && fault.status === 409) return;
    throw fault;
  }
}

async function commandFor(
  client: UnitClient,
  row: Row,
  handler: Handler,
): Promise<MeasureCommandBody> {
  if (row.desk === "to_receive") return { type: "receive", paper: row.task };
  const { now } = (await client.call("me", {})).clock;
  if (row.task !== "notice") return confirmation(row.task, { handler, now });
  const view = await client.call("getMeasure", { params: { measureId: row.id } });
  return replyTo(taskOf(view, { handler, now }));
}

type Desk = Pick<Task, "handler" | "now">;

export function confirmation(
  task: "renewal" | "release",
  { handler, now }: Desk,
): MeasureCommandBody {
  const remark = task === "release" ? "已解除" : "已办理续行";
  const fields = { handler: handler.name, handler_phone: handler.phone, done_at: now, remark };
  return {
    type: task === "release" ? "confirm_release" : "confirm_renewal",
    fields,
    attachments: [],
  };
}

const HOLDING_NAMES: readonly string[] = Object.values(MEASURE_STATUSES)
  .filter(({ holds }) => holds)
  .map(({ name }) => name);

export function taskOf(view: View, desk: Desk): Task {
  const { row, order } = view;
  const own = view.line?.find((place) => place.isThis);
  const before = (view.line ?? []).filter(
    (place) =>
      !place.isThis && HOLDING_NAMES.includes(place.statusName) && place.rank < (own?.rank ?? 1),
  );
  const [first] = before;
  return {
    kind: row.kind as MeasureId,
    unitId: row.unitId,
    debtorName: order.debtorName,
    person: findPerson(order.debtorName, order.debtorIdentityMasked),
    asset: order.asset && { kind: order.asset.kind, identifier: order.asset.identifier },
    amountYuan: order.amountYuan,
    term: order.term,
    ahead: first ? { document: first.label, until: first.effectiveTo, rank: before.length } : null,
    ...desk,
    papers: {
      ruling: view.packageItems.find((item) => item.name === "执行裁定书")?.number ?? null,
      notice: row.number,
    },
  };
}
