import { sql } from 'kysely';
import { refusals, refuse } from '../../../platform/model/refusal.ts';
import type { Work } from '../../../platform/server/index.ts';
import type { DuplicateMode, IdentityKind } from '../../model/duplicates/duplicate-modes.ts';
import { identitiesOf, usualRule, type DuplicateRule } from '../../model/duplicates/duplicate-rule.ts';
import type { PartyNature } from '../../model/duplicates/party.ts';

type Ruled = { object: string; nature: PartyNature };

/** The organisation's rule for records of this kind. */
export async function ruleFor(work: Work, { object, nature }: Ruled): Promise<DuplicateRule> {
  return (await keptRules(work)).get(object) ?? usualRule(nature);
}

/** What the organisation has set, by object. */
export async function keptRules({ db, principal }: Work): Promise<ReadonlyMap<string, DuplicateRule>> {
  const rows = await db
    .selectFrom('duplicate_rule')
    .select(['object', 'mode', 'tells_owner'])
    .where('tenant_id', '=', principal.tenantId)
    .execute();
  return new Map(
    rows.map((row) => [row.object, { mode: row.mode as DuplicateMode, tellsOwner: row.tells_owner }]),
  );
}

/** Every object's rule, in the order given. */
export async function listRules(
  work: Work,
  kinds: readonly Ruled[],
): Promise<({ object: string; identities: IdentityKind[] } & DuplicateRule)[]> {
  const kept = await keptRules(work);
  return kinds.map(({ object, nature }) => ({
    object,
    identities: identitiesOf(nature),
    ...(kept.get(object) ?? usualRule(nature)),
  }));
}

/** Sets the organisation's rule for one object. Refuses objects that have no duplicates. */
export async function saveRule(
  work: Work,
  kinds: readonly Ruled[],
  object: string,
  rule: DuplicateRule,
): Promise<void> {
  const kind = kinds.find((one) => one.object === object) ?? refuse(refusals.notFound);
  const before = await ruleFor(work, kind);
  if (before.mode === rule.mode && before.tellsOwner === rule.tellsOwner) return;
  const { tenantId } = work.principal;
  await work.db
    .insertInto('duplicate_rule')
    .values({ tenant_id: tenantId, object, mode: rule.mode, tells_owner: rule.tellsOwner })
    .onConflict((conflict) =>
      conflict.columns(['tenant_id', 'object']).doUpdateSet((set) => ({
        mode: set.ref('excluded.mode'),
        tells_owner: set.ref('excluded.tells_owner'),
        version: sql`duplicate_rule.version + 1`,
      })),
    )
    .execute();
  work.record({
    type: 'duplicate.rule-changed',
    object: 'duplicate',
    recordId: null,
    changes: {
      [`${object}.mode`]: { from: before.mode, to: rule.mode },
      [`${object}.tells_owner`]: { from: before.tellsOwner, to: rule.tellsOwner },
    },
    payload: { object, ...rule },
  });
}
