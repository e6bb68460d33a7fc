/** The papers that who receives an account or a deal must go on with. */
import { sql } from 'kysely';
import { dayOf } from '../../platform/model/calendar.ts';
import type { Work } from '../../platform/server/index.ts';
import { findRecords, type RecordKind } from '../../records/server/index.ts';
import type { WireRecord } from '../../records/model/record-contract.ts';
import { briefPapers, type BriefPaper } from '../model/brief-contract.ts';
import { recordKinds } from './handed-kinds.ts';
import { findHeld } from './held-records.ts';
import { fenOf, textOf } from './wire-values.ts';

type PaperObject = BriefPaper['object'];
type Of = { accounts: readonly string[]; deals: readonly string[] };

const shownPapers = 30;

/** Which field is the paper's amount, and which its day. */
const told: Readonly<Record<PaperObject, { amount: string | null; on: string }>> = {
  quote: { amount: 'amount', on: 'valid_until' },
  contract: { amount: 'open_amount', on: 'next_due_on' },
  delivery: { amount: null, on: 'planned_on' },
  case: { amount: null, on: 'due_at' },
};

/** The open quotes, contracts, deliveries and cases of these accounts and deals that the reader sees; at most 30 of a kind. */
export async function briefPapersOf(work: Work, { accounts, deals }: Of): Promise<BriefPaper[]> {
  const of = sql`(r.account_id = any(${[...accounts]}::uuid[]) or r.deal_id = any(${[...deals]}::uuid[]))`;
  const papers: BriefPaper[] = [];
  for (const object of briefPapers) {
    const held = (await findHeld(work, object, of)).filter(({ isOpen }) => isOpen).slice(0, shownPapers);
    const ids = held.map(({ id }) => id);
    const kind = recordKinds[object];
    const records = ids.length === 0 ? [] : [...(await findRecords(work, kind, ids)).values()];
    papers.push(...records.map((record) => paperOf(work, object, kind, record)));
  }
  return papers;
}

function paperOf({ principal }: Work, object: PaperObject, kind: RecordKind, record: WireRecord): BriefPaper {
  const { amount, on } = told[object];
  const at = textOf(record[on]);
  return {
    object,
    id: record.id,
    number: textOf(record['number']),
    name: textOf(record['name']) ?? '',
    state: stateOf(kind, record['state']),
    amount: amount === null ? null : fenOf(record[amount]),
    currency: textOf(record['currency']),
    on: at && (at.length > 10 ? dayOf(at, principal.timeZone) : at),
  };
}

function stateOf({ catalogue }: RecordKind, value: unknown): BriefPaper['state'] {
  const options = catalogue.fields.find(({ id }) => id === 'state')?.options ?? [];
  return options.find((option) => option.value === value)?.label ?? null;
}
