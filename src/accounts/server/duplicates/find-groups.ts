/** Looks through all records of one object for those that are likely the same, by the keys they share. */
import { sql } from 'kysely';
import { z } from 'zod';
import { newId } from '../../../platform/model/identifier.ts';
import type { JobContext, JobKind, Work } from '../../../platform/server/index.ts';
import { compareKeys, likelyFrom, meetingOf, scoreOf } from '../../model/duplicates/compare-keys.ts';
import type { DuplicateKey, KeyKind } from '../../model/duplicates/duplicate-keys.ts';
import { groupRecords, type Pair, type RecordGroup } from '../../model/duplicates/group-records.ts';
import { duplicateKindOf, type DuplicateKind, type MergeRegistry } from './duplicate-kind.ts';
import { fillMissingKeys } from './fill-keys.ts';

/** A key that more records share tells nobody apart: the number of a shopping mall, a holding's domain. */
const mostSharing = 20;
const keysAtOnce = 500;
const shownGroups = 2000;

const telling: readonly KeyKind[] = [
  'credit_code',
  'phone',
  'email',
  'wechat',
  'person',
  'company',
  'company_sound',
];

const inputSchema = z.object({ object: z.string() });

/** The job behind `POST /duplicate-group-searches`; its groups replace those found before, but for those waved aside. */
export function duplicateGroupsJob(registry: Pick<MergeRegistry, 'kinds'>): JobKind {
  return {
    kind: 'duplicate-groups',
    run: async (context) =>
      findGroups(context, duplicateKindOf(registry, inputSchema.parse(context.input).object)),
  };
}

async function findGroups(context: JobContext, kind: DuplicateKind): Promise<Record<string, unknown>> {
  await fillMissingKeys(context.inWork, kind);
  const pairs = new Map<string, Pair>();
  for (const [place, keyKind] of telling.entries()) {
    if (context.cancelled()) return { object: kind.object, groups: 0 };
    context.progress(place, telling.length);
    await pairsByKey(context, kind, keyKind, pairs);
  }
  const groups = groupRecords([...pairs.values()]).slice(0, shownGroups);
  const kept = await context.inWork((work) => replaceGroups(work, kind.object, groups));
  context.progress(telling.length, telling.length);
  return { object: kind.object, groups: kept };
}

/** Adds the pairs of records that share a key of this kind and are likely the same altogether. */
async function pairsByKey(
  { inWork }: JobContext,
  kind: DuplicateKind,
  keyKind: KeyKind,
  pairs: Map<string, Pair>,
): Promise<void> {
  let after = '';
  for (;;) {
    const shared = await inWork((work) => sharedKeys(work, kind.object, keyKind, after));
    const ids = [...new Set(shared.flatMap(({ record_ids }) => record_ids))];
    const keys = await inWork((work) => keysByRecord(work, kind.object, ids));
    for (const { record_ids } of shared) {
      for (const [place, one] of record_ids.entries())
        for (const other of record_ids.slice(place + 1)) addPair(kind, keys, one, other, pairs);
    }
    if (shared.length < keysAtOnce) return;
    after = shared.at(-1)!.key;
  }
}

type Shared = { key: string; record_ids: string[] };

async function sharedKeys(
  { db, principal }: Work,
  object: string,
  kind: KeyKind,
  after: string,
): Promise<Shared[]> {
  const { rows } = await sql<Shared>`
    select k.key, array_agg(k.record_id order by k.record_id) as record_ids from duplicate_key k
    where k.tenant_id = ${principal.tenantId} and k.object = ${object} and k.kind = ${kind} and k.key > ${after}
    group by k.key having count(*) between 2 and ${mostSharing} order by k.key limit ${keysAtOnce}`.execute(
    db,
  );
  return rows;
}

async function keysByRecord(
  { db, principal }: Work,
  object: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, DuplicateKey[]>> {
  const { rows } = await sql<{ record_id: string; kind: KeyKind; key: string }>`
    select k.record_id, k.kind, k.key from duplicate_key k
    where k.tenant_id = ${principal.tenantId} and k.object = ${object} and k.record_id = any(${ids}::uuid[])`.execute(
    db,
  );
  return Map.groupBy(rows, (row) => row.record_id);
}

function addPair(
  { nature }: DuplicateKind,
  keys: ReadonlyMap<string, DuplicateKey[]>,
  one: string,
  other: string,
  pairs: Map<string, Pair>,
): void {
  const name = `${one} ${other}`;
  if (pairs.has(name)) return;
  const evidence = compareKeys(keys.get(one) ?? [], keys.get(other) ?? [], meetingOf(nature, nature)!);
  const score = scoreOf(evidence);
  if (score >= likelyFrom) pairs.set(name, { one, other, score, reasons: evidence.map(({ kind }) => kind) });
}

/** Keeps what was found in place of what was found before; returns how many groups. */
async function replaceGroups(work: Work, object: string, groups: readonly RecordGroup[]): Promise<number> {
  const { db, principal, now } = work;
  const dismissed = await db
    .selectFrom('duplicate_group')
    .select('record_ids')
    .where('tenant_id', '=', principal.tenantId)
    .where('object', '=', object)
    .where('dismissed_at', 'is not', null)
    .execute();
  const waved = dismissed.map(({ record_ids }) => new Set(record_ids));
  const fresh = groups.filter(({ recordIds }) => !waved.some((ids) => recordIds.every((id) => ids.has(id))));
  await db
    .deleteFrom('duplicate_group')
    .where('tenant_id', '=', principal.tenantId)
    .where('object', '=', object)
    .where('dismissed_at', 'is', null)
    .execute();
  for (let from = 0; from < fresh.length; from += keysAtOnce) {
    const rows = fresh.slice(from, from + keysAtOnce).map(({ recordIds, score, reasons }) => ({
      tenant_id: principal.tenantId,
      id: newId(),
      object,
      record_ids: recordIds,
      score: Math.round(score * 100),
      reasons,
      found_at: now,
      dismissed_at: null,
      dismissed_by: null,
    }));
    await db.insertInto('duplicate_group').values(rows).execute();
  }
  return fresh.length;
}
