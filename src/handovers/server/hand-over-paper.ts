/** Hand-overs as a kind of paper. */
import { sql } from 'kysely';
import type { PaperKind } from '../../approvals/server/index.ts';
import type { Paper } from '../../approvals/model/paper.ts';
import { say } from '../../platform/model/label.ts';
import { refusals, refuse } from '../../platform/model/refusal.ts';
import type { Work } from '../../platform/server/index.ts';
import { handOverReasons, reasonLabels } from '../model/hand-over.ts';
import { factsOfHandOver, handOverPaperNames, type HandOverSize } from '../model/paper.ts';
import { beginMoving } from './begin-moving.ts';
import { cancelHandOver } from './cancel-hand-over.ts';
import { findHandOver } from './hand-over-queries.ts';

export const handOverPaper: PaperKind = {
  ...handOverPaperNames,
  read: paperOf,
  requireVisible: async (work, id) => void ((await findHandOver(work, id)) ?? refuse(refusals.notFound)),
  choices: async () => ({ reason: handOverReasons.map((id) => ({ id, label: reasonLabels[id] })) }),
  settle: async (work, id, outcome) => {
    if (outcome === 'approved') await beginMoving(work, id);
    else if (outcome !== 'sent_back')
      await cancelHandOver(work, id, outcome === 'rejected' ? 'refused' : 'cancelled');
  },
};

async function paperOf(work: Work, id: string): Promise<Paper> {
  const handOver = (await findHandOver(work, id)) ?? refuse(refusals.notFound);
  const size = await sizeOf(work, id);
  const { locale } = work.principal;
  const to = handOver.receivers.map(({ name }) => name).join('、');
  const from = handOver.from_name;
  const values: Record<string, Pick<Paper['lines'][number], 'kind' | 'value'>> = {
    from: { kind: 'text', value: from },
    to: { kind: 'text', value: to },
    reason: { kind: 'text', value: say(reasonLabels[handOver.reason], locale) },
    records: { kind: 'number', value: String(size.records) },
    accounts: { kind: 'number', value: String(size.accounts) },
    deals: { kind: 'number', value: String(size.deals) },
    open_amount: { kind: 'money', value: String(size.openAmount) },
    note: { kind: 'text', value: handOver.note },
  };
  const several = say({ zh: '多位同事', en: 'Several people' }, locale);
  return {
    title: `${from ?? several} → ${to}`,
    facts: factsOfHandOver(size, handOver.reason),
    lines: handOverPaperNames.fields.map(({ id: field, label }) => ({ field, label, ...values[field]! })),
  };
}

type SizeRow = { records: number; accounts: number; deals: number; open_amount: bigint };

async function sizeOf({ db, principal }: Work, id: string): Promise<HandOverSize> {
  const { rows } = await sql<SizeRow>`
    select count(*)::int as records, (count(*) filter (where i.object = 'account'))::int as accounts,
      (count(*) filter (where i.object = 'deal'))::int as deals,
      coalesce(sum(d.base_amount) filter (where d.outcome = 'open'), 0)::bigint as open_amount
    from hand_over_item i
    left join deal d on d.tenant_id = i.tenant_id and i.object = 'deal' and d.id = i.record_id
    where i.tenant_id = ${principal.tenantId} and i.hand_over_id = ${id}`.execute(db);
  const { open_amount, ...counts } = rows[0]!;
  return { ...counts, openAmount: BigInt(open_amount) };
}
