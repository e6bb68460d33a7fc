/** Matches by what the asker sees of them. */
import { scopeOf } from '../../../platform/model/principal.ts';
import type { Work } from '../../../platform/server/index.ts';
import type { WireRecord } from '../../../records/model/record-contract.ts';
import { findRecords, isClear } from '../../../records/server/index.ts';
import { likelyFrom, partsOf, scoreOf, type Evidence } from '../../model/duplicates/compare-keys.ts';
import type { DuplicateKind } from './duplicate-kind.ts';
import type { Match } from './find-matches.ts';

/** A record in sight with the evidence that the asker may read. */
export type SeenMatch = { kind: DuplicateKind; record: WireRecord; evidence: Evidence[]; score: number };

/**
 * Evidence from fields that the asker may not read counts as if the record were out of sight: so nobody finds a record
 * by what is masked to him.
 */
export async function sortBySight(
  work: Work,
  kinds: readonly DuplicateKind[],
  matches: readonly Match[],
): Promise<{ seen: ReadonlyMap<Match, SeenMatch>; hidden: Match[] }> {
  const records = await recordsInSight(work, kinds, matches);
  const seen = new Map<Match, SeenMatch>();
  const hidden: Match[] = [];
  for (const match of matches) {
    const kind = kinds.find(({ object }) => object === match.object)!;
    const record = records.get(match.id);
    const evidence = record ? match.evidence.filter((one) => isReadable(work, kind, one)) : [];
    const score = scoreOf(evidence);
    if (record && score >= likelyFrom) seen.set(match, { kind, record, evidence, score });
    else hidden.push(match);
  }
  return { seen, hidden };
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
    for (const [id, record] of await findRecords(work, kind, [...new Set(ids)])) found.set(id, record);
  }
  return found;
}

/** May the asker read every field the evidence can come from? */
function isReadable(work: Work, { kind, fields }: DuplicateKind, { kind: evidence }: Evidence): boolean {
  const ids = new Set(partsOf[evidence].flatMap((part) => fields[part] ?? []));
  return kind.catalogue.fields.every((field) => !ids.has(field.id) || isClear(work, kind, field));
}

/** Those out of sight that may be told of: likeness would let the asker feel his way around, equal keys are his own words. */
export function tellable(hidden: readonly Match[]): Match[] {
  return hidden.filter(({ evidence }) => evidence.some(({ isExact }) => isExact));
}
