import { sql } from 'kysely';
import { scopeOf } from '../../../platform/model/principal.ts';
import { refuse } from '../../../platform/model/refusal.ts';
import type { Work } from '../../../platform/server/index.ts';
import type { DuplicateKey, KeyKind } from '../../model/duplicates/duplicate-keys.ts';
import { identityKeys } from '../../model/duplicates/duplicate-rule.ts';
import { duplicateRefusals } from '../../model/duplicates/refusals.ts';
import { ruleFor } from './duplicate-rules.ts';
import type { PartyKind, RecordKeys } from './party-kind.ts';

/**
 * Refuses records whose new keys are another's identity (its credit code; a person's mobile, mailbox, WeChat id), where
 * the organisation blocks duplicates. Who may override goes on by confirming. What comes in without a person (a form, a
 * mailbox, set-up) is never refused: it would be lost. Two writers of one identity wait for each other, so that not both
 * pass.
 */
export async function refuseSecond(
  work: Work,
  party: PartyKind,
  fresh: readonly RecordKeys[],
): Promise<void> {
  const keys = fresh.flatMap((one) => identityKeys(one.keys, party.nature));
  if (keys.length === 0 || work.principal.kind === 'system' || maySecond(work)) return;
  if ((await ruleFor(work, party)).mode !== 'block') return;
  await lockIdentities(work, keys);
  const taken = await findTaken(work, party.object, keys);
  if (taken) refuse(duplicateRefusals.second, {}, faultsOf(party, taken));
}

/** Has the asker confirmed a duplicate, and may he? */
function maySecond({ principal, confirmed }: Work): boolean {
  return (
    confirmed?.has(duplicateRefusals.second.code) === true &&
    scopeOf(principal, 'duplicate', 'override') !== null
  );
}

async function lockIdentities({ db, principal }: Work, keys: readonly DuplicateKey[]): Promise<void> {
  const names = keys.map(({ kind, key }) => `${principal.tenantId} ${kind} ${key}`);
  await sql`select pg_advisory_xact_lock(hashtextextended(one, 0))
    from unnest(${[...new Set(names)].toSorted()}::text[]) as one`.execute(db);
}

/** A key that two records of the object have, this transaction's own among them. */
async function findTaken(
  { db, principal }: Work,
  object: string,
  keys: readonly DuplicateKey[],
): Promise<KeyKind | null> {
  const pairs = keys.map(({ kind, key }) => sql`(${kind}, ${key})`);
  const { rows } = await sql<{ kind: KeyKind }>`
    select k.kind from duplicate_key k
    where k.tenant_id = ${principal.tenantId} and k.object = ${object} and (k.kind, k.key) in (${sql.join(pairs)})
    group by k.kind, k.key having count(*) > 1 limit 1`.execute(db);
  return rows[0]?.kind ?? null;
}

const partOfKey = { credit_code: 'creditCode', phone: 'phones', email: 'mails', wechat: 'wechat' } as const;

function faultsOf({ fields }: PartyKind, kind: KeyKind) {
  const ids = fields[partOfKey[kind as keyof typeof partOfKey]] ?? [];
  return ids.slice(0, 1).map((path) => ({ path, code: 'duplicate', label: duplicateRefusals.second.label }));
}
