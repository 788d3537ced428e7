import type { Actor, Context, Refusal } from "#core/decider.ts";
import type { EnforcementCase } from "#core/cases/index.ts";
import { measures } from "#core/measures/index.ts";
import type { Measure, MeasureCommand, MeasureEvent, Order } from "#core/measures/index.ts";
import { COUNTY_DEFAULTS } from "#law/county-rules.ts";
import type { CountyRules } from "#law/county-rules.ts";
import { HOLIDAYS } from "#law/holidays.ts";
import type { RoleId } from "#law/roles.ts";

export const CASE_ID = "00000000-0000-7000-8000-0000000000c1";
export const MEASURE_ID = "00000000-0000-7000-8000-0000000000a1";
const DEBTOR_ID = "00000000-0000-7000-8000-0000000000d1";
export const ASSET_ID = "00000000-0000-7000-8000-0000000000e1";
const TEAM_ID = "00000000-0000-7000-8000-0000000000f1";

export const RULES: CountyRules = {
  areaId: "00000000-0000-7000-8000-000000000411",
  courtCode: "豫1722",
  holidays: HOLIDAYS,
  settings: COUNTY_DEFAULTS,
};

const USERS: { readonly [Role in RoleId]?: string } = {
  officer: "00000000-0000-7000-8000-000000000b01",
  judge: "00000000-0000-7000-8000-000000000b02",
  president: "00000000-0000-7000-8000-000000000b03",
  liaison: "00000000-0000-7000-8000-000000000b04",
  system: "00000000-0000-7000-8000-000000000b05",
};

export function actor(role: RoleId, unitId = "bank_one"): Actor {
  return {
    userId: USERS[role] ?? "00000000-0000-7000-8000-000000000b09",
    role,
    teamId: role === "officer" || role === "judge" ? TEAM_ID : null,
    unitId: role === "liaison" ? unitId : null,
  };
}

export function content(n: number): { readonly id: string; readonly digest: string } {
  return {
    id: `00000000-0000-7000-8000-00000000c${String(n).padStart(3, "0")}`,
    digest: `digest-${n}`,
  };
}

/** A freeze of a deposit, as an officer drafts it. */
export const FREEZE: Order = {
  caseId: CASE_ID,
  teamId: TEAM_ID,
  measureKind: "freeze_deposit",
  unitId: "bank_one",
  debtorId: DEBTOR_ID,
  assetId: ASSET_ID,
  amountYuan: "100000.00",
  term: { from: "2026-03-02", to: "2027-03-01" },
  officerCredentialKnown: true,
  assetFlags: [],
  overrideReason: null,
  content: content(1),
};

export const OPEN_CASE: EnforcementCase = {
  id: CASE_ID,
  number: "(2026)豫1722执5号",
  kind: "first",
  filedOn: "2026-01-05",
  cause: "买卖合同纠纷",
  title: {
    documentNumber: "(2025)豫1722民初88号",
    court: "上蔡县人民法院",
    effectiveOn: "2025-11-20",
  },
  performBy: "2025-12-20",
  claimItems: [{ kind: "principal", amountYuan: "120000.00", interest: null }],
  parties: [
    {
      partyId: DEBTOR_ID,
      role: "debtor",
      personKind: "natural",
      identityKnown: true,
      content: content(2),
    },
  ],
  teamId: TEAM_ID,
  judgeId: "00000000-0000-7000-8000-000000000b02",
  clues: [],
  status: "in_progress",
  claimYuan: "120000.00",
  receivedYuan: "0.00",
  payments: [],
  performedAt: null,
  releases: [],
  closures: [],
  lookupsDone: 0,
  openClaims: [],
  fallen: [],
};

export type Story = {
  readonly measure: Measure | undefined;
  readonly events: readonly MeasureEvent[];
};
type Circumstances = {
  readonly role?: RoleId;
  readonly at?: string;
  readonly ahead?: number;
  readonly enforcementCase?: EnforcementCase;
  readonly rules?: CountyRules;
  readonly userId?: string;
};

export const MORNING = "2026-03-02T01:00:00.000Z";

function contextOf(circumstances: Circumstances): Context {
  const { role = "officer", at = MORNING, ahead = 0, enforcementCase = OPEN_CASE } = circumstances;
  const own = actor(role);
  return {
    now: at,
    actor: { ...own, userId: circumstances.userId ?? own.userId },
    rules: circumstances.rules ?? RULES,
    draw: () => 7,
    read: () => enforcementCase,
    fact: () => ahead,
  };
}

export const NOTHING: Story = { measure: undefined, events: [] };

/** Takes a step that must succeed, and goes on from there. */
export function when(
  story: Story,
  command: MeasureCommand,
  circumstances: Circumstances = {},
): Story {
  const decision = measures.decide(story.measure, command, contextOf(circumstances));
  if (!decision.ok) throw new Error(`refused: ${JSON.stringify(decision.reason)}`);
  return {
    events: [...story.events, ...decision.value],
    measure: decision.value.reduce<Measure | undefined>(measures.evolve, story.measure),
  };
}

/** Takes a step that must be refused, and gives the reason. */
export function refusalOf(
  story: Story,
  command: MeasureCommand,
  circumstances: Circumstances = {},
): Refusal {
  const decision = measures.decide(story.measure, command, contextOf(circumstances));
  if (decision.ok) throw new Error(`not refused: ${command.type}`);
  return decision.reason;
}

/** A notice on its way: drafted, approved, served, arrived and signed for, by the right people. */
export function receivedNotice(order: Order = FREEZE): Story {
  const drafted = when(NOTHING, { type: "draft", measureId: MEASURE_ID, order });
  const approved = when(drafted, { type: "approve" }, { role: "judge" });
  const served = when(approved, { type: "serve" });
  const arrived = when(served, { type: "arrive", paper: "notice" }, { role: "system" });
  return when(arrived, { type: "receive", paper: "notice" }, { role: "liaison" });
}

export function answerWith(
  outcome: "in_force" | "waiting" | "partial" | "done",
  securedYuan: string | null = "80000.00",
): MeasureCommand {
  return {
    type: "answer",
    answer: { outcome, content: content(3), securedYuan, term: null, assetId: null },
  };
}
