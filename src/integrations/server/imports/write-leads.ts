/** Leads: each row comes in by the one way for leads, so a person who is known gets a touch instead of a second lead. */
import { leadRefusals } from '../../../leads/model/lead/refusals.ts';
import { isReachable } from '../../../leads/model/lead/lead-name.ts';
import { captureLead, foreseeTouches } from '../../../leads/server/index.ts';
import { scopeOf } from '../../../platform/model/principal.ts';
import type { Work } from '../../../platform/server/index.ts';
import type { Values } from '../../../records/model/field-schema.ts';
import { formValues } from './record-values.ts';
import { holderOf, type Batch } from './resolve-names.ts';
import { recordWriter } from './write-records.ts';
import type { Item, UnitWriter } from './write-units.ts';

/** What only history knows of a lead. */
const firstOrigin = ['first_source', 'first_campaign', 'first_content'] as const;
const origin = ['source', 'medium', 'campaign', 'content'] as const;

/**
 * A row that names a pool lies in it, in nobody's hands. One that names no owner is nobody's: it is judged and assigned
 * like any that comes in. A rep's rows are his own.
 */
export const leadWriter: UnitWriter = {
  check(batch, item, existing) {
    const faults = recordWriter.check(batch, item, existing);
    if (existing || isReachable(item.values)) return faults;
    const { code, label } = leadRefusals.unreachable;
    return [...faults, { column: null, code, label }];
  },

  async create(batch, work, items) {
    for (const item of items) await takeIn(batch, work, item);
  },

  foresee: (batch, items) =>
    foreseeTouches(
      batch.work,
      items.map((item) => draftOf(batch, item)),
    ),

  update: recordWriter.update,
};

async function takeIn(batch: Batch, work: Work, item: Item): Promise<void> {
  const { values } = item;
  const createdAt = typeof values['created_at'] === 'string' ? new Date(values['created_at']) : undefined;
  const told = Object.fromEntries(origin.map((field) => [field, textOrNull(values[field])]));
  const touch = { channel: 'import' as const, at: createdAt ?? work.now, ...told };
  const { leadId, outcome } = await captureLead(work, draftOf(batch, item), touch, {
    ...handsOf(batch, work, values),
    cause: 'imported',
    ...(createdAt && { createdAt }),
  });
  if (outcome === 'created') item.id = leadId;
  else item.outcome = { kind: 'updated' };
}

function draftOf({ run }: Batch, { values }: Item): Values {
  const { owner: _owner, team: _team, ...form } = formValues(run.entity.open!, values);
  const first = firstOrigin.flatMap((field) => (values[field] ? [[field, values[field]] as const] : []));
  const told = Object.entries(form).filter(
    ([field, value]) => value !== null && !origin.includes(field as 'source'),
  );
  return Object.fromEntries([...told, ...first]);
}

function handsOf(batch: Batch, work: Work, values: Values) {
  const poolId = textOrNull(values['pool']);
  return { poolId, ownerId: poolId === null ? ownerOf(batch, work, values) : null };
}

function ownerOf(batch: Batch, work: Work, values: Values): string | null {
  const isNamed = typeof values['owner'] === 'string';
  if (!isNamed && scopeOf(work.principal, 'lead', 'create') === 'all') return null;
  return holderOf(batch, batch.run.entity.open!.kind, values)?.ownerId ?? null;
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
