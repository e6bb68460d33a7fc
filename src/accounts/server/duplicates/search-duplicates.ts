import type { z } from 'zod';
import { sql } from 'kysely';
import { say } from '../../../platform/model/label.ts';
import { scopeOf } from '../../../platform/model/principal.ts';
import { refusals, refuse } from '../../../platform/model/refusal.ts';
import { requireRight, type Work } from '../../../platform/server/index.ts';
import type { Named } from '../../../records/model/record-contract.ts';
import { titleOf } from '../../../records/server/index.ts';
import { certainFrom } from '../../model/duplicates/compare-keys.ts';
import type { duplicateContract } from '../../model/duplicates/contract.ts';
import { isOneIdentity, maskOwner } from '../../model/duplicates/duplicate-rule.ts';
import { evidenceLabels } from '../../model/duplicates/evidence-words.ts';
import type { DuplicateKind } from './duplicate-kind.ts';
import { keptRules, ruleFor } from './duplicate-rules.ts';
import { findMatches, type Match } from './find-matches.ts';
import { sortBySight, tellable, type SeenMatch } from './sort-by-sight.ts';
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
  const [asked] = await keysOfRecords(work, asking, [{ id: exceptId ?? '', values }]);
  const { keys } = asked!;
  const matches = await findMatches(work, kinds, { object, nature: asking.nature, keys, exceptId });
  const { seen, hidden } = await sortBySight(work, kinds, matches);
  const hits = [...seen.values()].slice(0, mostShown).map((match) => visibleHit(work, match));
  const told = [...hits, ...(await hiddenHits(work, kinds, tellable(hidden)))];
  const isBlocked =
    rule.mode === 'block' &&
    matches.some((match) => match.object === object && isOneIdentity(match.evidence));
  return { mode: rule.mode, hits: told, isBlocked, mayOverride };
}

function visibleHit(work: Work, { kind: { object, kind, state }, record, evidence, score }: SeenMatch): Hit {
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
  if (matches.length === 0) return [];
  const rules = await keptRules(work);
  const hits: Hit[] = [];
  for (const kind of kinds) {
    const ids = matches.filter(({ object }) => object === kind.object).map(({ id }) => id);
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
