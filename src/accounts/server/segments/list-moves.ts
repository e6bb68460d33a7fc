import { sql } from 'kysely';
import type { EndpointAnswer } from '../../../platform/model/contract.ts';
import { nameIn, type Work } from '../../../platform/server/index.ts';
import { visibleRows } from '../../../records/server/index.ts';
import type { SegmentMove, segmentContract } from '../../model/segments/contract.ts';
import { accountKind } from '../kinds.ts';

type Query = { account?: string | undefined; limit: number; cursor?: string | undefined };
type Row = Omit<SegmentMove, 'at' | 'account' | 'from' | 'to' | 'rulesVersion'> & {
  at: Date;
  account_id: string;
  account: string;
  from_id: string | null;
  from_name: string | null;
  to_id: string | null;
  to_name: string | null;
  rules_version: bigint;
};

/** One page of the moves of accounts the asker may see, newest first; of one account, when told. */
export async function listMoves(
  work: Work,
  { account, limit, cursor }: Query,
): Promise<EndpointAnswer<typeof segmentContract.listMoves>> {
  const { tenantId, locale } = work.principal;
  const { rows } = await sql<Row>`
    select m.id, m.at, m.cause, m.rules_version, m.scores, r.id as account_id, r.name as account, m.from_id,
      ${nameIn(locale, 'f')} as from_name, m.to_id, ${nameIn(locale, 't')} as to_name
    from segment_move m
    join account r on r.tenant_id = m.tenant_id and r.id = m.account_id
    left join segment f on f.tenant_id = m.tenant_id and f.id = m.from_id
    left join segment t on t.tenant_id = m.tenant_id and t.id = m.to_id
    where m.tenant_id = ${tenantId} and r.deleted_at is null and ${visibleRows(work, accountKind, 'read')}
      and ${account ? sql`m.account_id = ${account}` : sql`true`}
      and ${cursor ? sql`(m.at, m.id) < (select c.at, c.id from segment_move c where c.tenant_id = ${tenantId} and c.id = ${cursor})` : sql`true`}
    order by m.at desc, m.id desc limit ${limit + 1}`.execute(work.db);
  const page = rows.slice(0, limit);
  return { items: page.map(wireMove), nextCursor: rows.length > limit ? page.at(-1)!.id : null };
}

function wireMove({ id, at, cause, scores, ...row }: Row): SegmentMove {
  return {
    id,
    at: at.toISOString(),
    cause,
    scores,
    rulesVersion: Number(row.rules_version),
    account: { id: row.account_id, name: row.account },
    from: row.from_id ? { id: row.from_id, name: row.from_name } : null,
    to: row.to_id ? { id: row.to_id, name: row.to_name } : null,
  };
}
