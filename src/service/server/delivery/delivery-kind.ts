/** Deliveries as kept records: a new one gets its number and a checklist, an accepted one stands fast. */
import { refuse } from '../../../platform/model/refusal.ts';
import type { Work } from '../../../platform/server/index.ts';
import type { RecordKind, StoredRecord, Values, WrittenRecords } from '../../../records/server/index.ts';
import { deliveryFields } from '../../model/delivery/delivery-fields.ts';
import { isFixed, type DeliveryState } from '../../model/delivery/delivery-state.ts';
import { serviceRefusals } from '../../model/refusals.ts';
import { nextNumbers } from '../next-number.ts';
import { requireContactOf } from '../require-contact.ts';
import { readServiceRules } from '../service-rules.ts';
import { insertItems } from './insert-items.ts';

export const deliveryKind: RecordKind = {
  object: 'delivery',
  table: 'delivery',
  catalogue: deliveryFields,
  ownable: true,
  subtitle: 'number',
  searchedThrough: 'account',
  sort: 'planned_on',
  neverEmpty: ['name', 'number', 'state', 'created_at', 'updated_at'],
  hooks: { beforeCreate: beginDelivery, beforeUpdate: keepAccepted, afterWrite: takeUsualChecklist },
};

async function beginDelivery(work: Work, values: Values): Promise<void> {
  await requireContactOf(work, values['account'], values['contact']);
  await requireSameAccount(work, values);
  const [number] = await nextNumbers(work, 'delivery', 'DL');
  Object.assign(values, { number, state: 'planned', items_done: 0, items_total: 0 });
}

async function keepAccepted(work: Work, before: StoredRecord, values: Values): Promise<void> {
  const state = await stateOfDelivery(work, before.id);
  if (isFixed(state, Object.keys(values))) refuse(serviceRefusals.deliveryAccepted);
  if (!['account', 'contact', 'deal', 'contract'].some((field) => field in values)) return;
  const after = { ...before.values, ...values };
  await requireContactOf(work, after['account'], after['contact']);
  await requireSameAccount(work, after);
}

/** The state itself: whoever asks may not see the field. */
async function stateOfDelivery({ db, principal }: Work, id: string): Promise<DeliveryState> {
  const { state } = await db
    .selectFrom('delivery')
    .select('state')
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return state as DeliveryState;
}

/** Refuses a deal or a contract of another account; those without an account may be of any. */
async function requireSameAccount({ db, principal }: Work, values: Values): Promise<void> {
  for (const table of ['deal', 'contract'] as const) {
    const id = values[table];
    if (typeof id !== 'string') continue;
    const other = await db
      .selectFrom(table)
      .select('account_id')
      .where('tenant_id', '=', principal.tenantId)
      .where('id', '=', id)
      .executeTakeFirst();
    if (other?.account_id && other.account_id !== values['account']) refuse(serviceRefusals.paperOfAnother);
  }
}

async function takeUsualChecklist(work: Work, { act, records }: WrittenRecords): Promise<void> {
  if (act !== 'created') return;
  const { rules } = await readServiceRules(work);
  const { items } = rules.delivery.templates[0]!;
  for (const { id } of records) await insertItems(work, id, items);
}
