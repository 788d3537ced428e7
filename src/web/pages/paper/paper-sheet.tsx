import "./paper.css";

import { Fragment } from "react";

import { isSealed, partsOf, withKeys } from "./page.logic.ts";
import type { Output } from "../../api.ts";

export type PaperDocument = Output<"getPaper">;
type Line = { readonly role: string; readonly text: string };

/** A court paper as it is typeset: court, title, number, text, signature over the seal, day. */
export function PaperSheet({ paper }: { readonly paper: PaperDocument }) {
  return (
    <div className="sheet">
      {paper.issuer !== "" && <p className="sheet-issuer">{paper.issuer}</p>}
      <h2 className="sheet-title">{paper.title}</h2>
      {paper.number !== "" && <p className="sheet-number">{paper.number}</p>}
      {paper.addressee !== null && <p className="sheet-addressee">{paper.addressee}</p>}
      <Lines lines={paper.blocks} />
      {paper.slip !== null && <Slip {...paper.slip} />}
      <p className="sheet-digest">
        内容摘要 <span>{paper.digest}</span>
      </p>
    </div>
  );
}

function Slip({ title, blocks }: NonNullable<PaperDocument["slip"]>) {
  return (
    <section className="sheet-slip">
      <h2 className="sheet-title">{title}</h2>
      <Lines lines={blocks} />
    </section>
  );
}

/** What stands before the signature flows; signature and day stay together at its end. */
function Lines({ lines }: { readonly lines: readonly Line[] }) {
  const isEnd = ({ role }: Line) => role === "signature" || role === "date";
  const end = lines.filter(isEnd);
  return (
    <>
      <Paragraphs lines={lines.filter((line) => !isEnd(line))} />
      {end.length > 0 && (
        <div className="sheet-end" data-seal={end.some(isSealed) || undefined}>
          <Paragraphs lines={end} />
        </div>
      )}
    </>
  );
}

function Paragraphs({ lines }: { readonly lines: readonly Line[] }) {
  return withKeys(lines, ({ text }) => text).map(({ key, line }) => (
    <p key={key} className={`sheet-${line.role}`}>
      <BreakableText text={line.text} />
    </p>
  ));
}

/** Long numbers may break between their groups; held whole they would tear a justified line apart. */
function BreakableText({ text }: { readonly text: string }) {
  return withKeys(partsOf(text), (part) => part).map(({ key, line }, at) => (
    <Fragment key={key}>
      {at > 0 && <wbr />}
      {line}
    </Fragment>
  ));
}
