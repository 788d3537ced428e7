/**
 * Where one measure stands. `isOpen`: something is still to be done by somebody; `holds`: the
 * measure binds the thing or waits for it, so a case cannot end for good while it stands (art. 19).
 */
type Rule = { readonly name: string; readonly isOpen: boolean; readonly holds: boolean };

export const MEASURE_STATUSES = {
  drafted: { name: "草拟", isOpen: true, holds: false },
  submitted: { name: "待审批", isOpen: true, holds: false },
  approved: { name: "已审批待送达", isOpen: true, holds: false },
  served: { name: "已发出", isOpen: true, holds: true },
  arrived: { name: "已到达待签收", isOpen: true, holds: true },
  received: { name: "已签收办理中", isOpen: true, holds: true },
  returned_for_form: { name: "形式退回", isOpen: true, holds: true },
  impossible_reported: { name: "反馈不能办理", isOpen: true, holds: true },
  done: { name: "已办结", isOpen: false, holds: false },
  in_force: { name: "生效中", isOpen: false, holds: true },
  waiting: { name: "轮候中", isOpen: false, holds: true },
  release_ordered: { name: "解除已发出", isOpen: true, holds: true },
  released: { name: "已解除", isOpen: false, holds: false },
  lapsed: { name: "届满失效", isOpen: false, holds: false },
  ended: { name: "确认不能办理", isOpen: false, holds: false },
  void: { name: "轮候未生效", isOpen: false, holds: false },
  withdrawn: { name: "已撤回", isOpen: false, holds: false },
} as const satisfies Record<string, Rule>;

export type MeasureStatus = keyof typeof MEASURE_STATUSES;
