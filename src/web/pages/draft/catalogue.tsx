import { useState } from "react";

import { catalogueOf, fits, type Debtor, type Offer, type UnitOffers } from "./catalogue.logic.ts";
import type { Output } from "../../api.ts";
import { Button } from "../../parts/button.tsx";
import { Card } from "../../parts/card.tsx";
import { Checkbox, CheckboxGroup } from "../../parts/checkbox.tsx";
import { Empty } from "../../parts/states.tsx";
import { TextField } from "../../parts/text-field.tsx";

type Props = {
  readonly found: Output<"getCase">;
  readonly units: Output<"listUnits">["items"];
  readonly onAdd: (offers: readonly Offer[], debtors: readonly Debtor[]) => void;
};

/** Who, and what: the debtors of the case, and every measure of every unit. */
export function Catalogue({ found, units, onAdd }: Props) {
  const debtors = found.parties.filter(({ role }) => role === "debtor");
  const known = debtors.filter(({ identityKnown }) => identityKnown);
  const [who, setWho] = useState<readonly string[]>(known.map(({ partyId }) => partyId));
  const [sought, setSought] = useState("");
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const chosen = known.filter(({ partyId }) => who.includes(partyId));
  const all = catalogueOf(units, "").flatMap(({ offers }) => offers);
  const picked = all.filter(({ key }) => ticked.has(key));
  const count = picked.reduce(
    (sum, { rule }) => sum + chosen.filter((debtor) => fits(rule, debtor)).length,
    0,
  );
  return (
    <Card title="被执行人与措施">
      <div className="stack">
        <CheckboxGroup
          label="被执行人"
          value={who}
          onChange={setWho}
          choices={debtors.map(({ partyId, name, identityKnown }) => ({
            value: partyId,
            name,
            ...(!identityKnown && { disabledReason: "没有证件号码，不能采取措施" }),
          }))}
        />
        <TextField
          label="查找措施"
          placeholder="单位、措施，如 银行 冻结"
          isSearch
          value={sought}
          onChange={setSought}
        />
        <UnitList
          groups={catalogueOf(units, sought)}
          isOpen={sought.trim() !== ""}
          ticked={ticked}
          onTick={setTicked}
        />
        <div className="form-actions catalogue-add">
          <Button
            tone="primary"
            disabledReason={whyNotAdd(chosen.length, picked.length, count)}
            onPress={() => {
              onAdd(picked, chosen);
              setTicked(new Set());
            }}
          >
            {count === 0 ? "加入清单" : `加入清单（${count} 件）`}
          </Button>
          {ticked.size > 0 && <Button onPress={() => setTicked(new Set())}>清除勾选</Button>}
        </div>
      </div>
    </Card>
  );
}

function whyNotAdd(debtors: number, offers: number, count: number): string | undefined {
  if (debtors === 0) return "请选择被执行人";
  if (offers === 0) return "请勾选措施";
  return count === 0 ? "所选措施不适用于所选被执行人" : undefined;
}

type ListProps = {
  readonly groups: readonly UnitOffers[];
  readonly isOpen: boolean;
  readonly ticked: ReadonlySet<string>;
  readonly onTick: (ticked: ReadonlySet<string>) => void;
};

function UnitList({ groups, isOpen, ticked, onTick }: ListProps) {
  if (groups.length === 0) return <Empty title="没有找到措施">换一个词再试，如单位简称。</Empty>;
  const toggle = (key: string, isOn: boolean) => {
    const next = new Set(ticked);
    if (isOn) next.add(key);
    else next.delete(key);
    onTick(next);
  };
  return (
    <div className="catalogue" role="region" aria-label="措施目录" tabIndex={0}>
      {groups.map(({ unit, offers }) => {
        const count = offers.filter(({ key }) => ticked.has(key)).length;
        return (
          <details key={`${unit.id} ${isOpen}`} open={isOpen || count > 0}>
            <summary>
              {unit.name}
              <span className="muted">
                {" "}
                {count > 0 ? `已选 ${count} / ${offers.length} 项` : `${offers.length} 项`}
              </span>
            </summary>
            {offers.map((offer) => (
              <div key={offer.key} className="catalogue-offer">
                <Checkbox
                  isChecked={ticked.has(offer.key)}
                  onChange={(isOn) => toggle(offer.key, isOn)}
                >
                  {offer.name}
                  <span className="choice-help">
                    {offer.groupName} · {offer.rule.request}
                  </span>
                </Checkbox>
              </div>
            ))}
          </details>
        );
      })}
    </div>
  );
}
