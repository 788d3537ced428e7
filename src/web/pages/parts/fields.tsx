import { useState } from "react";

import { Button } from "../../parts/button.tsx";
import { CheckboxGroup } from "../../parts/checkbox.tsx";
import { ComboBox } from "../../parts/combo-box.tsx";
import { DateField } from "../../parts/date-field.tsx";
import type { TableField } from "../../parts/field-table.ts";
import { FieldTableForm, useFieldTable } from "../../parts/field-table-form.tsx";
import { FileDrop } from "../../parts/file-drop.tsx";
import { FormErrorSummary } from "../../parts/form-error-summary.tsx";
import { IdentityField } from "../../parts/identity-field.tsx";
import { MoneyField } from "../../parts/money-field.tsx";
import { RadioGroup } from "../../parts/radio-group.tsx";
import { Select, type Choice } from "../../parts/select.tsx";
import { NumberField, TextArea, TextField } from "../../parts/text-field.tsx";
import { toast } from "../../parts/toasts.tsx";
import type { Identity } from "../../text/identity.ts";
import { Chapter, Example } from "./example.tsx";

const UNITS: readonly Choice[] = [
  "公安局",
  "自然资源局",
  "住房和城乡建设局",
  "税务局",
  "市场监督管理局",
].map((name) => ({ value: name, name }));
const OUTCOMES: readonly Choice[] = [
  { value: "done", name: "已办理" },
  { value: "partial", name: "部分办理", help: "须写明未办部分的原因" },
  { value: "waiting", name: "轮候", disabledReason: "该账户没有在先冻结" },
];
const MB = 1024 * 1024;

export function Fields() {
  return (
    <Chapter title="表单">
      <Example
        name="文字与数额 TextField、NumberField、MoneyField、DateField、TextArea"
        file="text-field.tsx、money-field.tsx、date-field.tsx"
        use="标签在上，说明与错误与控件相连。金额为元、两位小数，附大写；日期可写 20260301 或 2026年3月1日。"
        code={
          '<MoneyField label="冻结金额" isRequired value={amount} onChange={setAmount} error={…} />'
        }
      >
        <Texts />
      </Example>
      <Example
        name="选择 Select、ComboBox、RadioGroup、CheckboxGroup"
        file="select.tsx、combo-box.tsx、radio-group.tsx、checkbox.tsx"
        use="几个选项用单选按钮，十几个用下拉，更多用可输入查找的组合框。不能选的选项写明原因。"
      >
        <Choices />
      </Example>
      <Example
        name="证件 IdentityField、文件 FileDrop"
        file="identity-field.tsx、file-drop.tsx"
        use="证件号码写完即校验；文件先看格式与大小，内容由服务器查验。"
      >
        <Others />
      </Example>
      <Example
        name="字段表表单 FieldTableForm、错误汇总 FormErrorSummary"
        file="field-table-form.tsx、form-error-summary.tsx"
        use="措施目录的回执字段即表单：一张字段表生成控件、校验与错误汇总，提交时取得可上网的值。"
        code={
          "const table = useFieldTable(replyFieldsOf(kind));\nconst fields = table.take(); // 有误时为 undefined，并显示错误\n<FormErrorSummary faults={table.summary} />\n<FieldTableForm {...table.form} />"
        }
      >
        <Reply />
      </Example>
    </Chapter>
  );
}

function Texts() {
  const [name, setName] = useState("");
  const [amount, setAmount] = useState("128400.00");
  const [days, setDays] = useState("365");
  const [day, setDay] = useState("2027-11-13");
  const [note, setNote] = useState("");
  return (
    <div className="form-grid">
      <TextField
        label="户名"
        id="sample-name"
        isRequired
        value={name}
        onChange={setName}
        error={name === "" ? "请填写户名" : undefined}
      />
      <MoneyField label="冻结金额" value={amount} onChange={setAmount} />
      <NumberField label="冻结期限" unit="天" value={days} onChange={setDays} />
      <DateField label="冻结至" value={day} onChange={setDay} min="2026-01-01" />
      <TextArea label="说明" isWide rows={2} charactersMax={200} value={note} onChange={setNote} />
    </div>
  );
}

function Choices() {
  const [unit, setUnit] = useState("");
  const [court, setCourt] = useState("");
  const [outcome, setOutcome] = useState("done");
  const [papers, setPapers] = useState<readonly string[]>(["ruling"]);
  return (
    <div className="form-grid">
      <Select label="单位" none="请选择" choices={UNITS} value={unit} onChange={setUnit} />
      <ComboBox
        label="查找单位"
        placeholder="输入名称的一部分"
        choices={UNITS}
        value={court}
        onChange={setCourt}
      />
      <RadioGroup
        label="办理结果"
        isWide
        choices={OUTCOMES}
        value={outcome}
        onChange={setOutcome}
      />
      <CheckboxGroup
        label="随附文书"
        isWide
        choices={[
          { value: "ruling", name: "裁定书" },
          { value: "notice", name: "协助执行通知书" },
          { value: "identity", name: "执行公务证件" },
        ]}
        value={papers}
        onChange={setPapers}
      />
    </div>
  );
}

function Others() {
  const [identity, setIdentity] = useState<Identity>({ kind: "identity_number", number: "" });
  const [files, setFiles] = useState<readonly File[]>([]);
  return (
    <>
      <IdentityField id="sample-identity" value={identity} onChange={setIdentity} />
      <FileDrop
        label="回执附件"
        endings={[".pdf", ".jpg", ".png"]}
        bytesMax={20 * MB}
        files={files}
        onChange={setFiles}
      />
    </>
  );
}

const REPLY: readonly TableField[] = [
  { id: "account", label: "账号", type: "text", required: true, help: "写全账号，不加空格" },
  { id: "amount", label: "实际冻结金额", type: "money", required: true },
  { id: "from", label: "冻结起始日", type: "date", required: true },
  { id: "ahead", label: "在先冻结数", type: "integer", required: false },
  {
    id: "order",
    label: "位次",
    type: "choice",
    required: true,
    choices: [
      { id: "first", label: "首封" },
      { id: "waiting", label: "轮候" },
    ],
  },
  { id: "note", label: "备注", type: "longtext", required: false },
];

function Reply() {
  const table = useFieldTable(REPLY);
  return (
    <form
      className="stack"
      noValidate
      aria-label="回执样例"
      onSubmit={(event) => {
        event.preventDefault();
        if (table.take() !== undefined) toast("回执填写完整");
      }}
    >
      <FormErrorSummary faults={table.summary} />
      <FieldTableForm {...table.form} />
      <div className="form-actions">
        <Button type="submit" tone="primary">
          提交回执
        </Button>
        <Button onPress={table.reset}>清空</Button>
      </div>
    </form>
  );
}
