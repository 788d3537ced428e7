import type { Output } from "../api.ts";
import { PATHS, pathTo } from "../paths.ts";

export type Tour = Output<"getTour">;
export type Seen = readonly Output<"listMeasures">["items"][number][];
type Actor = "officer" | "judge" | "bank" | "registry";

/** Where the persons of the tour work: 河南上蔡农村商业银行. */
export type Places = Readonly<Record<Actor, string>>;

export type TourStep = {
  readonly actor: Actor;
  readonly title: string;
  readonly text: string | ((places: Places) => string);
  readonly to: (tour: Tour) => string;
  /** Whether the units answer by themselves here; the newcomer does the others by hand. */
  readonly automatic: boolean;
  /** Whether it shows in the measures of the case that it was done; absent where it does not. */
  readonly isDone?: (seen: Seen) => boolean;
};

const ACTORS = {
  officer: { id: "officerId", name: "执行员" },
  judge: { id: "judgeId", name: "执行法官" },
  bank: { id: "bankId", name: "银行联络员" },
  registry: { id: "registryId", name: "不动产登记机构联络员" },
} as const satisfies Record<Actor, { readonly id: keyof Tour; readonly name: string }>;

const atCase =
  (tab?: string) =>
  ({ caseId }: Tour) =>
    pathTo(PATHS.case, { caseId }, { tab });

/** The main job in ten steps: from a case to its last release. */
export const STEPS: readonly TourStep[] = [
  {
    actor: "officer",
    title: "打开案件",
    text: "看当事人、执行标的和执行阶段。",
    to: atCase(),
    automatic: true,
  },
  {
    actor: "officer",
    title: "一键查询",
    text: "点“一键查询”，向全部单位发出查询。几秒后各单位自动反馈。",
    to: atCase(),
    automatic: true,
    isDone: (seen) => seen.length > 0,
  },
  {
    actor: "officer",
    title: "查看查得财产",
    text: "看各单位反馈的账户、房屋、车辆。没有出来的，稍等几秒再看。",
    to: atCase("findings"),
    automatic: true,
    isDone: (seen) => seen.some((row) => !isControl(row) && row.answeredAt !== null),
  },
  {
    actor: "officer",
    title: "起草冻结和查封",
    text: ({ bank, registry }) =>
      `在${bank}的账户上点“冻结存款”，在${registry}的房屋上点“查封房屋”，填好后提交审批。`,
    to: atCase("findings"),
    automatic: false,
    isDone: (seen) => seen.some((row) => isControl(row) && row.status !== "drafted"),
  },
  {
    actor: "judge",
    title: "法官审批",
    text: "勾选待审批的文书，点“批准”；再到“待送达”勾选，点“送达”。文号由系统连续编定。",
    to: () => pathTo(PATHS.approvals),
    automatic: false,
    isDone: (seen) => seen.some((row) => isControl(row) && row.arrivedAt !== null),
  },
  {
    actor: "bank",
    title: "银行签收、冻结、反馈",
    text: "在收件箱打开冻结存款，签收，选“办理并反馈结果”，填写冻结金额后提交。",
    to: () => pathTo(PATHS.inbox),
    automatic: false,
    isDone: (seen) => seen.some((row) => isOn(row, "deposit") && row.answeredAt !== null),
  },
  {
    actor: "registry",
    title: "登记机构查封房屋",
    text: "同样签收、办理并反馈。已有在先查封的，登记为轮候。没有起草查封的，可以跳过。",
    to: () => pathTo(PATHS.inbox),
    automatic: false,
    isDone: (seen) => seen.some((row) => isOn(row, "house") && row.answeredAt !== null),
  },
  {
    actor: "officer",
    title: "登记履行",
    text: "被执行人付清了全部款项：点“登记履行”，金额填执行标的的全额，说明写付款方式。",
    to: atCase(),
    automatic: true,
  },
  {
    actor: "judge",
    title: "决定解除",
    text: "一次列出全部未解除的措施，选“全部履行”草拟，再点“决定解除”，发往全部单位。",
    to: ({ caseId }) => pathTo(PATHS.release, { caseId }),
    automatic: true,
    isDone: (seen) => seen.some((row) => row.task === "release"),
  },
  {
    actor: "officer",
    title: "单位确认解除",
    text: "各单位自动签收并确认解除，未解除的数目归零，主线完成。没有归零的，稍等几秒再看。",
    to: ({ caseId }) => pathTo(PATHS.release, { caseId }),
    automatic: true,
    isDone: (seen) =>
      seen.some(({ status }) => status === "released") &&
      seen.every(({ status }) => status !== "release_ordered"),
  },
];

function isControl({ kind }: Seen[number]): boolean {
  return /^(wait_|pre_)*(freeze|seal)_/.test(kind);
}

function isOn(row: Seen[number], thing: string): boolean {
  return isControl(row) && row.kind.includes(thing);
}

export function actorName({ actor }: TourStep): string {
  return ACTORS[actor].name;
}

export function actorId({ actor }: TourStep, tour: Tour): string {
  return tour[ACTORS[actor].id];
}

export function textOf({ text }: TourStep, places: Places): string {
  return typeof text === "string" ? text : text(places);
}

/** The offices of those who act in the tour; until they are known, what they are. */
export function placesOf(tour: Tour, persons: readonly Person[]): Places {
  const placeOf = (actor: Actor) =>
    persons.find(({ userId }) => userId === tour[ACTORS[actor].id])?.place ?? ACTORS[actor].name;
  return {
    officer: placeOf("officer"),
    judge: placeOf("judge"),
    bank: placeOf("bank"),
    registry: placeOf("registry"),
  };
}

export type Progress = { readonly at: number; readonly tour: Tour };

const ID = /^[0-9a-f-]{36}$/;
const NAMES = ["caseId", "officerId", "judgeId", "bankId", "registryId"] as const;

/** What was kept in this window, if it is whole; the same case goes on after a reload. */
export function progressOf(text: string | null): Progress | undefined {
  try {
    const kept = JSON.parse(text ?? "") as Partial<Progress> | null;
    const tour = kept?.tour as Partial<Tour> | undefined;
    const at = kept?.at ?? -1;
    const isWhole = tour !== undefined && NAMES.every((name) => ID.test(tour[name] ?? ""));
    return isWhole && Number.isInteger(at) && STEPS[at] !== undefined
      ? { at, tour: { caseNumber: "", ...tour } as Tour }
      : undefined;
  } catch {
    return undefined;
  }
}

type Person = Output<"listDemonstrationPersons">["persons"][number];
export type PersonGroup = { readonly name: string; readonly persons: readonly Person[] };

const ORDER: readonly string[] = ["人民法院", "联动办", "银行", "成员单位"];

/** The persons under their groups: the court first, as the main job begins there. */
export function groupsOf(persons: readonly Person[]): readonly PersonGroup[] {
  const names = [...new Set(persons.map(({ group }) => group))];
  const place = (name: string) => (ORDER.includes(name) ? ORDER.indexOf(name) : ORDER.length);
  return names
    .toSorted((one, other) => place(one) - place(other))
    .map((name) => ({ name, persons: persons.filter(({ group }) => group === name) }));
}
