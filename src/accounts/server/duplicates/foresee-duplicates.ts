/** Which of many new records look like one that is there: for the trial run of an import. */
import { sql } from 'kysely';
import type { Label } from '../../../platform/model/label.ts';
import type { Work } from '../../../platform/server/index.ts';
import type { Values } from '../../../records/model/field-schema.ts';
import { titleOf } from '../../../records/server/index.ts';
import type { DuplicateKey } from '../../model/duplicates/duplicate-keys.ts';
import { isOneIdentity } from '../../model/duplicates/duplicate-rule.ts';
import { evidenceLabels } from '../../model/duplicates/evidence-words.ts';
import { duplicateRefusals } from '../../model/duplicates/refusals.ts';
import type { DuplicateKind } from './duplicate-kind.ts';
import { ruleFor } from './duplicate-rules.ts';
import { matchCandidates, type Candidate, type Match } from './find-matches.ts';
import { keysOfRecords } from './party-kind.ts';
import { sortBySight, tellable, type SeenMatch } from './sort-by-sight.ts';

/** Why a new record looks like one that is there, and whether the organisation's rule would refuse it. */
export type Lookalike = { isBlocked: boolean; label: Label };

/**
 * For each record the surest match by equal keys, told as far as the asker may see it; null where nothing is likely.
 * Of alike names nothing is said: that takes a search for each row.
 */
export async function foreseeDuplicates(
  work: Work,
  kinds: readonly DuplicateKind[],
  object: string,
  records: readonly Values[],
): Promise<(Lookalike | null)[]> {
  const asking = kinds.find((kind) => kind.object === object);
  const nothing = records.map(() => null);
  if (!asking || records.length === 0) return nothing;
  const { mode } = await ruleFor(work, asking);
  if (mode === 'off') return nothing;
  const asked = await keysOfRecords(
    work,
    asking,
    records.map((values, place) => ({ id: String(place), values })),
  );
  const candidates = await candidatesOf(
    work,
    kinds,
    asked.flatMap(({ keys }) => keys),
  );
  const matches = asked.map(({ keys }) =>
    matchCandidates(kinds, { object, nature: asking.nature, keys }, candidates),
  );
  const { seen, hidden } = await sortBySight(work, kinds, matches.flat());
  const told = new Set(tellable(hidden));
  return matches.map((own) => {
    const isBlocked =
      mode === 'block' && own.some((match) => match.object === object && isOneIdentity(match.evidence));
    const best = own.find((match) => seen.has(match) || told.has(match));
    return best
      ? {
          isBlocked,
          label: isBlocked ? duplicateRefusals.second.label : wordsOf(kinds, best, seen.get(best)),
        }
      : null;
  });
}

const mostOfKey = 20;

/** Every record that shares a telling key with one of these, with all its keys; of a very common key only some. */
async function candidatesOf(
  { db, principal }: Work,
  kinds: readonly DuplicateKind[],
  keys: readonly DuplicateKey[],
): Promise<Candidate[]> {
  const telling = keys.filter(({ kind }) => kind !== 'region');
  if (telling.length === 0) return [];
  const { rows } = await sql<{ object: string; record_id: string; kind: DuplicateKey['kind']; key: string }>`
    with asked as (select distinct a.kind, a.key from unnest(${telling.map(({ kind }) => kind)}::text[],
        ${telling.map(({ key }) => key)}::text[]) as a (kind, key)),
      candidate as (select distinct found.object, found.record_id from asked cross join lateral (
        select e.object, e.record_id from duplicate_key e
        where e.tenant_id = ${principal.tenantId} and e.kind = asked.kind and e.key = asked.key limit ${mostOfKey}) as found)
    select k.object, k.record_id, k.kind, k.key from candidate c
    join duplicate_key k on k.tenant_id = ${principal.tenantId} and k.object = c.object and k.record_id = c.record_id
    where c.object = any(${kinds.map(({ object }) => object)}::text[])`.execute(db);
  return [...Map.groupBy(rows, (row) => `${row.object} ${row.record_id}`).values()].map((own) => ({
    object: own[0]!.object,
    id: own[0]!.record_id,
    keys: own,
  }));
}

function wordsOf(kinds: readonly DuplicateKind[], match: Match, seen: SeenMatch | undefined): Label {
  const { label } = kinds.find(({ object }) => object === match.object)!.kind.catalogue;
  if (!seen) {
    return {
      zh: `已有这样的${label.zh}，您无权查看`,
      en: `There is such a record (${label.en}) that you may not see`,
    };
  }
  const name = String(seen.record[titleOf(seen.kind.kind)] ?? '');
  const reasons = seen.evidence.map(({ kind }) => evidenceLabels[kind]);
  return {
    zh: `像已有的${label.zh}“${name}”：${reasons.map(({ zh }) => zh).join('、')}`,
    en: `Looks like “${name}” (${label.en}): ${reasons.map(({ en }) => en).join(', ')}`,
  };
}
