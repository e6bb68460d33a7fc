import type { z } from 'zod';
import { sql } from 'kysely';
import { say } from '../../../platform/model/label.ts';
import { scopeOf } from '../../../platform/model/principal.ts';
import { refusals, refuse } from '../../../platform/model/refusal.ts';
import { requireRight, type Work } from '../../../platform/server/index.ts';
import type { Named, WireRecord } from '../../../records/model/record-contract.ts';
import { findRecords, isClear, titleOf } from '../../../records/server/index.ts';
import {
  scoreOf,
  certainFrom,
  likelyFrom,
  partsOf,
  type Evidence,
} from '../../model/duplicates/compare-keys.ts';
import type { duplicateContract } from '../../model/duplicates/contract.ts';
import { isOneIdentity, maskOwner } from '../../model/duplicates/duplicate-rule.ts';
import { evidenceLabels } from '../../model/duplicates/evidence-words.ts';
import type { DuplicateKind } from './duplicate-kind.ts';
import { keptRules, ruleFor } from './duplicate-rules.ts';
import { findMatches, type Match } from './find-matches.ts';
import { keysOfRecords } from './party-kind.ts';

type Endpoint = typeof duplicateContract.searchDuplicates;
type Body = z.output<Endpoint['body'] & {}>;
type Answer = z.output<Endpoint['answer']>;
type Hit = Answer['hits'][number];

const mostShown = 8;

/**
 * What looks like the record somebody is typing, across all kinds, the surest first. Of a record out of the asker's
 * sight he learns only that there is one (or, where the organisation says so, the owner's family name and the state),
 * and only when a key is equal: likeness would let him feel his way around. Evidence from fields he may not read counts
 * as if the record were out of sight. Refuses kinds that have no duplicates and whoever may not read the kind.
 */
export async function searchDuplicates(
  work: Work,
  kinds: readonly DuplicateKind[],
  { object, values, exceptId }: Body,
): Promise<Answer> {
  const asking = kinds.find((kind) => kind.object === object) ?? refuse(refusals.notFound);
  requireRight(work, object, 'read');
  const rule = await ruleFor(work, asking);
  const mayOverride = scopeOf(work.principal, 'duplicate', 'override') !== null;
  if (rule.mode === 'off') return { mode: 'off', hits: [], isBlocked: false, mayOverride };
  const [{ keys }] = (await keysOfRecords(work, asking, [{ id: exceptId ?? '', values }])) as [
    Awaited<ReturnType<typeof keysOfRecords>>[number],
  ];
  const matches = await findMatches(work, kinds, { object, nature: asking.nature, keys, exceptId });
  const { hits, hidden } = await visibleHits(work, kinds, matches);
  const told = [...hits.slice(0, mostShown), ...(await hiddenHits(work, kinds, hidden))];
  const isBlocked =
    rule.mode === 'block' &&
    matches.some((match) => match.object === object && isOneIdentity(match.evidence));
  return { mode: rule.mode, hits: told, isBlocked, mayOverride };
}

/** The hits on records that the asker sees, by what he may read of them; the rest is out of his sight. */
async function visibleHits(
  work: Work,
  kinds: readonly DuplicateKind[],
  matches: readonly Match[],
): Promise<{ hits: Hit[]; hidden: Match[] }> {
  const hits: Hit[] = [];
  const hidden: Match[] = [];
  const records = await recordsInSight(work, kinds, matches);
  for (const match of matches) {
    const kind = kinds.find(({ object }) => object === match.object)!;
    const record = records.get(match.id);
    const evidence = record ? match.evidence.filter((one) => isReadable(work, kind, one)) : [];
    if (record && scoreOf(evidence) >= likelyFrom) hits.push(visibleHit(work, kind, record, evidence));
    else hidden.push(match);
  }
  return { hits, hidden };
}

async function recordsInSight(
  work: Work,
  kinds: readonly DuplicateKind[],
  matches: readonly Match[],
): Promise<ReadonlyMap<string, WireRecord>> {
  const found = new Map<string, WireRecord>();
  for (const { object, kind } of kinds) {
    const ids = matches.filter((match) => match.object === object).map(({ id }) => id);
    if (ids.length === 0 || !scopeOf(work.principal, object, 'read')) continue;
    for (const [id, record] of await findRecords(work, kind, ids)) found.set(id, record);
  }
  return found;
}

/** May the asker read every field the evidence can come from? */
function isReadable(work: Work, { kind, fields }: DuplicateKind, { kind: evidence }: Evidence): boolean {
  const ids = partsOf[evidence].flatMap((part) => fields[part] ?? []);
  return kind.catalogue.fields.every((field) => !ids.includes(field.id) || isClear(work, kind, field));
}

function visibleHit(
  work: Work,
  { object, kind, state }: DuplicateKind,
  record: WireRecord,
  evidence: readonly Evidence[],
): Hit {
  const score = scoreOf(evidence);
  const subtitle = record[kind.subtitle ?? ''];
  return {
    reach: 'visible',
    object,
    id: record.id,
    name: String(record[titleOf(kind)] ?? ''),
    subtitle: nameIn(subtitle),
    owner: (record['owner'] as Named | null | undefined) ?? null,
    state: stateWord(work, state, record[state?.column ?? '']),
    score,
    isCertain: score >= certainFrom,
    reasons: evidence.map((one) => ({
      kind: one.kind,
      words: say(evidenceLabels[one.kind], work.principal.locale),
    })),
    mayMerge: record.abilities.update && record.abilities.delete,
  };
}

function nameIn(value: unknown): string | null {
  if (typeof value === 'string') return value;
  return (value as Named | null | undefined)?.name ?? null;
}

function stateWord(work: Work, state: DuplicateKind['state'], value: unknown): string | null {
  const option = state?.options.find((one) => one.value === value);
  return option ? say(option.label, work.principal.locale) : null;
}

/** What may be told of records out of sight: nothing that tells which, and each thing once. */
async function hiddenHits(
  work: Work,
  kinds: readonly DuplicateKind[],
  matches: readonly Match[],
): Promise<Hit[]> {
  const equal = matches.filter(({ evidence }) => evidence.some(({ isExact }) => isExact));
  if (equal.length === 0) return [];
  const rules = await keptRules(work);
  const hits: Hit[] = [];
  for (const kind of kinds) {
    const ids = equal.filter(({ object }) => object === kind.object).map(({ id }) => id);
    if (ids.length === 0) continue;
    if (rules.get(kind.object)?.tellsOwner) hits.push(...(await ownersOf(work, kind, ids)));
    else hits.push({ reach: 'exists', object: kind.object });
  }
  return hits;
}

/** Owners and states of records that the asker does not see: read for the organisation, told in this form only. */
async function ownersOf(
  work: Work,
  { object, table, state }: DuplicateKind,
  ids: readonly string[],
): Promise<Hit[]> {
  await work.elevate();
  const { rows } = await sql<{ owner: string | null; state: string | null }>`
    select distinct u.name as owner, ${state ? sql.ref(`r.${state.column}`) : sql`null::text`} as state
    from ${sql.table(table)} as r
    left join app_user u on u.tenant_id = ${work.principal.tenantId} and u.tenant_id = r.tenant_id and u.id = r.owner_id
    where r.tenant_id = ${work.principal.tenantId} and r.id = any(${ids}::uuid[]) and r.deleted_at is null
    limit ${mostShown}`.execute(work.db);
  return rows.map((row) => ({
    reach: 'owner',
    object,
    owner: row.owner && maskOwner(row.owner),
    state: stateWord(work, state, row.state),
  }));
}
