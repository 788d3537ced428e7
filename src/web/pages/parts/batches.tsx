import { useState } from "react";

import { Form } from "../../parts/form.tsx";
import { OutcomeList } from "../../parts/outcome-list.tsx";
import { TableCard } from "../../parts/table-card.tsx";
import type { Column } from "../../parts/table-types.ts";
import { TextField } from "../../parts/text-field.tsx";
import { toast } from "../../parts/toasts.tsx";
import { useForm } from "../../use-form.ts";
import { Chapter, Example } from "./example.tsx";
import { OUTCOMES } from "./samples.ts";

export function Batches() {
  return (
    <Chapter title="表单与批量办理">
      <Example
        name="表单 Form、useForm"
        file="form.tsx、../use-form.ts"
        use="提交时检查，有误的逐项说明；服务器拒绝后，已填的内容都在。"
        code={
          'const { values, faults, set, submit } = useForm({ first: { name: "" }, check, send });\n<Form onSubmit={submit} submitName="登记" isRunning={command.isRunning}>…</Form>'
        }
      >
        <SampleForm />
      </Example>
      <Example
        name="逐件结果 OutcomeList"
        file="outcome-list.tsx、measure-batch.tsx"
        use="一次办理多件后，成功几件、失败几件，失败的排在前面并写明原因与条款。useBatch 负责询问、办理和展示。"
        code={
          '<OutcomeList outcomes={answer.outcomes} doneName="已批准" nameOf={({ id }) => names.get(id)} />'
        }
      >
        <OutcomeList
          outcomes={OUTCOMES}
          doneName="已批准"
          nameOf={({ id }) => `冻结存款（样例${id}）`}
        />
      </Example>
      <Example
        name="带标题的短表 TableCard"
        file="table-card.tsx"
        use="几行到几十行、不需要列设置的表。"
        code={'<TableCard title="履行记录" name="payments" columns={…} rows={…} … />'}
      >
        <TableCard
          title="履行记录"
          name="parts-payments"
          columns={PAYMENT_COLUMNS}
          rows={[{ paidOn: "2026-11-20", amount: "12,000.00" }]}
          rowId={(row) => row.paidOn}
          rowName={(row) => row.paidOn}
        />
      </Example>
    </Chapter>
  );
}

type Payment = { readonly paidOn: string; readonly amount: string };

const PAYMENT_COLUMNS: readonly Column<Payment>[] = [
  { id: "paidOn", name: "到账日期", isWhole: true, cell: (row) => row.paidOn },
  { id: "amount", name: "金额（元）", align: "end", cell: (row) => row.amount },
];

type Named = { readonly name: string };

function nameFaults({ name }: Named): { readonly name?: string } {
  return name.trim() === "" ? { name: "请填写姓名" } : {};
}

function SampleForm() {
  const [isRunning, setRunning] = useState(false);
  const { values, faults, set, submit } = useForm<Named>({
    first: { name: "" },
    check: nameFaults,
    send: async ({ name }) => {
      setRunning(true);
      await Promise.resolve();
      setRunning(false);
      toast(`已登记${name}`);
    },
  });
  return (
    <Form onSubmit={submit} submitName="登记" isRunning={isRunning}>
      <TextField
        label="姓名"
        isRequired
        value={values.name}
        onChange={(name) => set({ name })}
        error={faults.name}
      />
    </Form>
  );
}
