import { ASSET_FLAGS } from "#law/exemptions.ts";
import type { MeasureRule } from "#law/measures.ts";
import type { TermCapId } from "#law/term-caps.ts";

import { assetOf, faultsOf, hasFields, type Line } from "./page.logic.ts";
import { CheckboxGroup } from "../../parts/checkbox.tsx";
import { DateField } from "../../parts/date-field.tsx";
import { MoneyField } from "../../parts/money-field.tsx";
import type { Choice } from "../../parts/select.tsx";
import { TextArea, TextField } from "../../parts/text-field.tsx";
import { capText } from "../../text/terms.ts";

type Props = {
  readonly line: Line;
  readonly rule: MeasureRule;
  readonly today: string;
  readonly needsOverride: boolean;
  readonly onChange: (next: Partial<Line>) => void;
};

const FLAGS: readonly Choice[] = Object.entries(ASSET_FLAGS).map(([value, { name }]) => ({
  value,
  name,
}));

/** What this measure needs said: the thing, the amount, the term; the rest behind a fold. */
export function LineFields(props: Props) {
  const { line, rule, needsOverride, onChange } = props;
  return (
    <>
      {hasFields(rule) && (
        <div className="form-grid">
          <AssetFields {...props} />
          <AmountField {...props} />
          {rule.term !== null && <TermFields {...props} term={rule.term} />}
        </div>
      )}
      {needsOverride && (
        <TextArea
          label="仍要办理的理由"
          help="豁免财产须由法官写明坚持办理的理由，写入审批记录。"
          rows={2}
          charactersMax={500}
          value={line.overrideReason}
          onChange={(overrideReason) => onChange({ overrideReason })}
        />
      )}
      <MoreFields {...props} />
    </>
  );
}

function AssetFields({ line, rule, onChange }: Props) {
  const asset = assetOf(rule);
  if (asset === undefined) return null;
  const faults = faultsOf(line);
  return (
    <>
      <TextField
        label={asset.identifier}
        help={asset.name}
        isRequired={rule.assetRequired}
        charactersMax={200}
        value={line.identifier}
        onChange={(identifier) => onChange({ identifier })}
        error={faults.identifier}
      />
      <TextField
        label="财产说明"
        help="坐落、开户行、品牌型号等"
        charactersMax={500}
        value={line.description}
        onChange={(description) => onChange({ description })}
      />
    </>
  );
}

function AmountField({ line, rule, onChange }: Props) {
  if (!rule.amount) return null;
  return (
    <MoneyField
      label="金额"
      isRequired
      value={line.amountYuan}
      onChange={(amountYuan) => onChange({ amountYuan })}
      error={faultsOf(line).amountYuan}
    />
  );
}

function TermFields({ line, term, today, onChange }: Props & { readonly term: TermCapId }) {
  const faults = faultsOf(line);
  return (
    <>
      <DateField
        label="期限自"
        isRequired
        value={line.from}
        onChange={(from) => onChange({ from })}
        error={faults.from}
      />
      <DateField
        label="期限至"
        isRequired
        help={capText(term, today)}
        value={line.to}
        onChange={(to) => onChange({ to })}
        error={faults.to}
      />
    </>
  );
}

function MoreFields({ line, rule, onChange }: Props) {
  const hasAsset = assetOf(rule) !== undefined;
  return (
    <details className="draft-more">
      <summary>
        补充要求{hasAsset && "、财产性质"}
        {line.wording !== "" && <span className="muted">（已填写）</span>}
        {line.flags.length > 0 && (
          <span className="muted">（已标 {line.flags.length} 项性质）</span>
        )}
      </summary>
      <div className="stack">
        <TextArea
          label="补充要求"
          help={`通知书写明：${rule.request}。需要另行说明的写在这里。`}
          rows={2}
          charactersMax={2000}
          value={line.wording}
          onChange={(wording) => onChange({ wording })}
        />
        {hasAsset && (
          <CheckboxGroup
            label="财产性质"
            help="已知属于豁免或者专用的，勾选后自检会提示能否控制。"
            choices={FLAGS}
            value={line.flags}
            onChange={(flags) => onChange({ flags })}
          />
        )}
      </div>
    </details>
  );
}
