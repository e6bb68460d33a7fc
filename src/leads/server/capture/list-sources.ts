/** Sources as they are shown: with names, addresses and what came through them lately. */
import { sql, type Selectable } from 'kysely';
import { refusals, refuse } from '../../../platform/model/refusal.ts';
import type { Tables, Work } from '../../../platform/server/index.ts';
import type { CaptureSourceAnswer } from '../../model/capture/contract.ts';
import { sourceOf } from './source-queries.ts';

const countedDays = 30;

type Row = Selectable<Tables['capture_source']> & {
  owner_name: string | null;
  pool_name: string | null;
  last_at: Date | null;
  taken: bigint;
  failed: bigint;
};

export async function listSources(work: Work, baseUrl: string): Promise<CaptureSourceAnswer[]> {
  return (await sourceRows(work)).map((row) => answerOf(row, baseUrl));
}

/** One source as it is shown. Refuses as not found what is archived or unknown. */
export async function showSource(work: Work, id: string, baseUrl: string): Promise<CaptureSourceAnswer> {
  const [row] = await sourceRows(work, id);
  return row ? answerOf(row, baseUrl) : refuse(refusals.notFound);
}

function sourceRows({ db, principal, now }: Work, id?: string): Promise<Row[]> {
  const since = new Date(now.getTime() - countedDays * 86_400_000);
  return db
    .selectFrom('capture_source as s')
    .leftJoin('app_user as u', (join) =>
      join.onRef('u.tenant_id', '=', 's.tenant_id').onRef('u.id', '=', 's.owner_id'),
    )
    .leftJoin('pool as p', (join) =>
      join.onRef('p.tenant_id', '=', 's.tenant_id').onRef('p.id', '=', 's.pool_id'),
    )
    .leftJoinLateral(
      (from) =>
        from
          .selectFrom('capture as c')
          .select((of) => [
            of.fn.max('c.received_at').as('last_at'),
            sql<bigint>`count(*) filter (where c.state in ('accepted', 'attached'))`.as('taken'),
            sql<bigint>`count(*) filter (where c.state = 'failed')`.as('failed'),
          ])
          .whereRef('c.tenant_id', '=', 's.tenant_id')
          .whereRef('c.source_id', '=', 's.id')
          .where('c.received_at', '>', since)
          .as('came'),
      (join) => join.onTrue(),
    )
    .selectAll('s')
    .select(['u.name as owner_name', 'p.name as pool_name', 'came.last_at'])
    .select([
      sql<bigint>`coalesce(came.taken, 0)`.as('taken'),
      sql<bigint>`coalesce(came.failed, 0)`.as('failed'),
    ])
    .where('s.tenant_id', '=', principal.tenantId)
    .where('s.archived_at', 'is', null)
    .$if(id !== undefined, (select) => select.where('s.id', '=', id!))
    .orderBy('s.created_at', 'desc')
    .orderBy('s.id')
    .execute();
}

function answerOf(row: Row, baseUrl: string): CaptureSourceAnswer {
  const { id, kind, name, isOn, mustSign, source, campaign, mapping, form, publicKey } = sourceOf(row);
  return {
    id,
    kind,
    name,
    isOn,
    mustSign,
    source,
    campaign,
    mapping: { ...mapping },
    form,
    owner: named(row.owner_id, row.owner_name),
    pool: named(row.pool_id, row.pool_name),
    formUrl: publicKey && `${baseUrl}/f/${publicKey}`,
    version: Number(row.version),
    lastAt: row.last_at?.toISOString() ?? null,
    taken: Number(row.taken),
    failed: Number(row.failed),
  };
}

function named(id: string | null, name: string | null): { id: string; name: string } | null {
  return id === null ? null : { id, name: name ?? '' };
}
