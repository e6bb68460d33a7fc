/** Records that share keys with a party, or are called alike: from the keys alone, whoever may see the records. */
import { sql } from 'kysely';
import type { Work } from '../../../platform/server/index.ts';
import {
  compareKeys,
  likelyFrom,
  meetingOf,
  scoreOf,
  type Evidence,
} from '../../model/duplicates/compare-keys.ts';
import type { DuplicateKey, KeyKind } from '../../model/duplicates/duplicate-keys.ts';
import type { PartyNature } from '../../model/duplicates/party.ts';
import type { PartyKind } from './party-kind.ts';

export type Match = { object: string; id: string; evidence: Evidence[]; score: number };

type Asked = {
  object: string;
  nature: PartyNature;
  keys: readonly DuplicateKey[];
  /** The record itself, when it exists already. */
  exceptId?: string | undefined;
};

const mostEqual = 200;
const mostAlike = 50;

/** What is likely the same as the party asked for, the surest first. */
export async function findMatches(work: Work, kinds: readonly PartyKind[], asked: Asked): Promise<Match[]> {
  const objects = kinds.map(({ object }) => object);
  const candidates = await findCandidates(work, objects, asked.keys);
  return matchCandidates(kinds, asked, [...candidates.values()]);
}

/** A record with all its keys. */
export type Candidate = { object: string; id: string; keys: DuplicateKey[] };

/** Those candidates that are likely the same, the surest first. */
export function matchCandidates(
  kinds: readonly PartyKind[],
  asked: Asked,
  candidates: readonly Candidate[],
): Match[] {
  const natures = new Map(kinds.map(({ object, nature }) => [object, nature]));
  const matches = candidates.flatMap(({ object, id, keys }) => {
    const meeting = meetingOf(asked.nature, natures.get(object)!);
    if (!meeting || (object === asked.object && id === asked.exceptId)) return [];
    const evidence = compareKeys(asked.keys, keys, meeting);
    const score = scoreOf(evidence);
    return score >= likelyFrom ? [{ object, id, evidence, score }] : [];
  });
  return matches.toSorted((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
}

/** Every record worth comparing, with all its keys. */
async function findCandidates(
  work: Work,
  objects: readonly string[],
  keys: readonly DuplicateKey[],
): Promise<ReadonlyMap<string, Candidate>> {
  const telling = keys.filter(({ kind }) => kind !== 'region');
  if (telling.length === 0) return new Map();
  const pairs = telling.map(({ kind, key }) => sql`(${kind}, ${key})`);
  const name = keys.find(({ kind }) => kind === 'company')?.key;
  const sound = keys.find(({ kind }) => kind === 'company_sound')?.key ?? null;
  const alike =
    name === undefined
      ? sql``
      : sql`union select a.object, a.record_id from priv.companies_alike(${name}, ${sound}, ${mostAlike}) a`;
  const { rows } = await sql<{ object: string; record_id: string; kind: KeyKind; key: string }>`
    with candidate as (
      (select e.object, e.record_id from duplicate_key e
        where e.tenant_id = ${work.principal.tenantId} and (e.kind, e.key) in (${sql.join(pairs)})
        order by array_position(array['credit_code', 'phone', 'email', 'wechat', 'person', 'company', 'domain'], e.kind)
        limit ${mostEqual})
      ${alike})
    select k.object, k.record_id, k.kind, k.key from candidate c
    join duplicate_key k on k.tenant_id = ${work.principal.tenantId} and k.object = c.object and k.record_id = c.record_id
    where c.object = any(${objects}::text[])`.execute(work.db);
  const found = new Map<string, Candidate>();
  for (const { object, record_id: id, kind, key } of rows) {
    const candidate = found.get(`${object} ${id}`) ?? { object, id, keys: [] };
    candidate.keys.push({ kind, key });
    found.set(`${object} ${id}`, candidate);
  }
  return found;
}
