import { caseIdOf } from "./plan-rows.ts";
import type { PlannedRow } from "./plan-rows.ts";
import { contentRef } from "../db/contents.ts";
import type { Content, ContentKind } from "../db/contents.ts";
import { derivedId } from "../derived-id.ts";
import type { Request } from "../execute.ts";
import type { CaseRecord, EnforcementCase, Party, PartyFields } from "#core/cases/index.ts";

/** Fresh ids and salts, made at the edge. */
export type Fresh = { readonly newId: () => string; readonly newSalt: () => string };

type Naming = { readonly importId: string; readonly areaId: string; readonly fresh: Fresh };
type Write = (kind: ContentKind, fields: Content["fields"]) => Content;
type Written<Part> = { readonly part: Part; readonly contents: readonly Content[] };

/** The command that a planned row stands for, with the personal content that it refers to. */
export function requestOf(planned: PlannedRow, { importId, areaId, fresh }: Naming): Request {
  const { draft, plan, known } = planned;
  const caseId = known?.state.id ?? caseIdOf(areaId, draft.number);
  const write: Write = (kind, fields) => ({
    id: fresh.newId(),
    kind,
    fields,
    salt: fresh.newSalt(),
    subject: caseId,
    caseId,
    teamId: plan.record.teamId,
    unitId: null,
  });
  const parties = writeParties(planned, write);
  const clues = writeClues(planned, write);
  const record: CaseRecord = { ...plan.record, parties: parties.part, clues: clues.part };
  const command = known ? { type: "amend", record } : { type: "register", caseId, record };
  const name = `import ${importId} ${draft.row}`;
  return {
    requestId: derivedId(`${areaId} ${name}`),
    stream: { kind: "case", id: caseId },
    command,
    contents: [...parties.contents, ...clues.contents],
    print: name,
  };
}

/** One party changed writes all of them, for the lists name them together. */
function writeParties(
  { plan, known }: PlannedRow,
  write: Write,
): Written<EnforcementCase["parties"]> {
  if (known && !plan.partiesChanged) return { part: known.state.parties, contents: [] };
  const written = plan.parties.map((fields) => ({ fields, content: write("party", fields) }));
  return {
    part: written.map(({ fields, content }) => partyOf(fields, content)),
    contents: written.map(({ content }) => content),
  };
}

function partyOf(fields: PartyFields, content: Content): Party {
  return {
    partyId: fields.personId,
    role: fields.role,
    personKind: fields.personKind,
    identityKnown: fields.identityNumber !== null,
    content: contentRef(content),
  };
}

/** In another team's hands the clues must be readable there, so they are written anew. */
function writeClues({ plan, known }: PlannedRow, write: Write): Written<EnforcementCase["clues"]> {
  const isKept = known !== undefined && !plan.teamChanged;
  const texts = isKept ? plan.newClues : [...(known?.clues ?? []), ...plan.newClues];
  const contents = texts.map((text) => write("clue", { text }));
  return { part: [...(isKept ? known.state.clues : []), ...contents.map(contentRef)], contents };
}
