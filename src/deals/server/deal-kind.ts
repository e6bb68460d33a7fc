/** Deals as kept records: what happens to facts and history when a deal's fields change, or it goes and comes back. */
import { currencyOfOrganisation } from '../../identity/server/index.ts';
import { newId } from '../../platform/model/identifier.ts';
import type { Work } from '../../platform/server/index.ts';
import type { RecordKind, SavedRecord } from '../../records/server/index.ts';
import { dealFields } from '../model/deal-fields.ts';
import { findPipeline } from './pipeline-queries.ts';
import { rebuildFacts, removeFacts } from './rebuild-facts.ts';
import { settleRateOf } from './reprice-deals.ts';

export const dealKind: RecordKind = {
  object: 'deal',
  table: 'deal',
  catalogue: dealFields,
  ownable: true,
  subtitle: 'account',
  searchedThrough: 'account',
  neverEmpty: ['name', 'amount', 'created_at', 'updated_at', 'stage_entered_at'],
  whenEmptied: { amount: '0' },
  hooks: {
    async beforeUpdate(work, before, values) {
      if (values['currency'] === null) values['currency'] = await currencyOfOrganisation(work);
      if ('currency' in values && values['currency'] === before.values['currency']) delete values['currency'];
    },
    afterSave: followDeal,
  },
};

const historyFields = ['amount', 'currency', 'expected_close_on', 'owner', 'probability'];
const factFields = [...historyFields, 'team', 'source', 'product', 'account'];

/** Keeps facts and field history true after a deal was saved, removed or restored. */
async function followDeal(work: Work, saved: SavedRecord): Promise<void> {
  if (saved.act === 'deleted') return removeFacts(work, [saved.id]);
  if (saved.act === 'restored') return rebuildOne(work, saved.id, 'back');
  const changed = Object.keys(saved.values);
  if (saved.act !== 'updated') return;
  await noteFieldHistory(
    work,
    saved,
    changed.filter((field) => historyFields.includes(field)),
  );
  if (changed.some((field) => factFields.includes(field)))
    await rebuildOne(work, saved.id, changed.includes('currency') ? 'other currency' : null);
}

async function rebuildOne(work: Work, dealId: string, why: 'other currency' | 'back' | null): Promise<void> {
  if (why !== null) await settleRateOf(work, dealId, why);
  const deal = await work.db
    .selectFrom('deal')
    .select('pipeline_id')
    .where('tenant_id', '=', work.principal.tenantId)
    .where('id', '=', dealId)
    .executeTakeFirstOrThrow();
  const pipeline = await findPipeline(work, deal.pipeline_id);
  if (pipeline) await rebuildFacts(work, pipeline, [dealId]);
}

async function noteFieldHistory(
  { db, principal, now }: Work,
  saved: SavedRecord,
  fields: string[],
): Promise<void> {
  if (fields.length === 0) return;
  const told = (value: unknown) => (value === null || value === undefined ? null : String(value));
  await db
    .insertInto('deal_field_event')
    .values(
      fields.map((field) => ({
        tenant_id: principal.tenantId,
        id: newId(),
        deal_id: saved.id,
        field,
        from_value: told(saved.before?.values[field]),
        to_value: told(saved.values[field]),
        at: now,
        actor_id: principal.userId,
      })),
    )
    .execute();
}
