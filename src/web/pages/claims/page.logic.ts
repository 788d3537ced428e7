import type { TagProps } from "../../parts/tag.tsx";

const TONES: Readonly<Record<string, NonNullable<TagProps["tone"]>>> = {
  open: "warn",
  upheld: "good",
  rejected: "plain",
};

export function claimTone(status: string): NonNullable<TagProps["tone"]> {
  return TONES[status] ?? "plain";
}

export type ClaimValues = {
  readonly claimant: string;
  readonly statement: string;
  readonly measureIds: readonly string[];
};
export type ClaimFaults = Partial<Readonly<Record<keyof ClaimValues, string>>>;

/** What is lacking before a claim can be entered. */
export function claimFaults({ claimant, statement, measureIds }: ClaimValues): ClaimFaults {
  return {
    ...(claimant.trim() === "" && { claimant: "请填写异议人姓名或名称" }),
    ...(statement.trim().length < 4 && { statement: "请写明异议请求和理由" }),
    ...(measureIds.length === 0 && { measureIds: "请选择异议所指的措施" }),
  };
}
