/** Groups of records that look the same, as the asker sees them. */
import type { z } from 'zod';
import { say } from '../../../platform/model/label.ts';
import { refusals, refuse } from '../../../platform/model/refusal.ts';
import { requestJob, requireRight, type Work } from '../../../platform/server/index.ts';
import { findRecords } from '../../../records/server/index.ts';
import { certainFrom, type EvidenceKind } from '../../model/duplicates/compare-keys.ts';
import type { duplicateContract } from '../../model/duplicates/contract.ts';
import { evidenceLabels } from '../../model/duplicates/evidence-words.ts';
import { duplicateKindOf, type DuplicateKind, type MergeRegistry } from './duplicate-kind.ts';

type Kinds = Pick<MergeRegistry, 'kinds'>;
type Listing = typeof duplicateContract.listGroups;
type Query = z.output<Listing['query'] & {}>;
type Group = z.output<Listing['answer']>['items'][number];

/** Asks for a search through all records of the object; returns the job. */
export async function requestGroups(work: Work, registry: Kinds, object: string): Promise<string> {
  const kind = duplicateKindOf(registry, object);
  requireRight(work, kind.object, 'read');
  return requestJob(work, { kind: 'duplicate-groups', input: { object: kind.object } });
}

/** One page of groups, the surest first. Of each only the records the asker sees; with fewer than two it is left out. */
export async function listGroups(
  work: Work,
  registry: Kinds,
  query: Query,
): Promise<{ items: Group[]; nextCursor: string | null }> {
  const kind = duplicateKindOf(registry, query.object);
  requireRight(work, kind.object, 'read');
  const rows = await groupRows(work, kind, query);
  const page = rows.slice(0, query.limit);
  const records = await findRecords(work, kind.kind, [...new Set(page.flatMap((row) => row.record_ids))]);
  const items = page.flatMap((row) => {
    const seen = row.record_ids.flatMap((id) => records.get(id) ?? []);
    if (seen.length < 2) return [];
    return [
      {
        id: row.id,
        object: kind.object,
        score: row.score / 100,
        isCertain: row.score / 100 >= certainFrom,
        reasons: row.reasons.map((reason) => ({
          kind: reason,
          words: say(evidenceLabels[reason as EvidenceKind], work.principal.locale),
        })),
        records: seen,
        foundAt: row.found_at.toISOString(),
      },
    ];
  });
  const last = page.at(-1);
  return { items, nextCursor: last && rows.length > page.length ? `${last.score}_${last.id}` : null };
}

function groupRows({ db, principal }: Work, { object }: DuplicateKind, { limit, cursor }: Query) {
  const place = /^(\d{1,3})_([0-9a-f-]{36})$/.exec(cursor ?? '');
  const query = db
    .selectFrom('duplicate_group')
    .selectAll()
    .where('tenant_id', '=', principal.tenantId)
    .where('object', '=', object)
    .where('dismissed_at', 'is', null)
    .orderBy('score', 'desc')
    .orderBy('id')
    .limit(limit + 1);
  if (!place) return query.execute();
  const [score, id] = [Number(place[1]), place[2]!];
  return query
    .where((where) =>
      where.or([where('score', '<', score), where.and([where('score', '=', score), where('id', '>', id)])]),
    )
    .execute();
}

/** Waves a group aside: these records are not the same. Refuses as not found a group of which the asker sees too little. */
export async function dismissGroup(work: Work, registry: Kinds, id: string): Promise<void> {
  const { db, principal, now } = work;
  const row =
    (await db
      .selectFrom('duplicate_group')
      .selectAll()
      .where('tenant_id', '=', principal.tenantId)
      .where('id', '=', id)
      .where('dismissed_at', 'is', null)
      .forUpdate()
      .executeTakeFirst()) ?? refuse(refusals.notFound);
  const kind = duplicateKindOf(registry, row.object);
  requireRight(work, kind.object, 'read');
  if ((await findRecords(work, kind.kind, row.record_ids)).size < 2) refuse(refusals.notFound);
  await db
    .updateTable('duplicate_group')
    .set({ dismissed_at: now, dismissed_by: principal.userId })
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', id)
    .execute();
  work.record({
    type: 'duplicate.group-dismissed',
    object: 'duplicate',
    recordId: id,
    payload: { object: kind.object, recordIds: row.record_ids },
  });
}
