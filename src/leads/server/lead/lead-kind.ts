/** Leads as kept records: what a lead must have, and that no change of owner goes unnoted. */
import { refuse } from '../../../platform/model/refusal.ts';
import type { Work } from '../../../platform/server/index.ts';
import type { RecordKind, SavedRecord, StoredRecord, Values } from '../../../records/server/index.ts';
import { leadFields } from '../../model/lead/lead-fields.ts';
import { inOneSpelling } from '../../model/lead/one-spelling.ts';
import { isReachable, nameOfLead } from '../../model/lead/lead-name.ts';
import { reachFieldIds } from '../../model/lead/person-fields.ts';
import { leadRefusals } from '../../model/lead/refusals.ts';
import { noteMoves } from './move-lead.ts';

export const leadKind: RecordKind = {
  object: 'lead',
  table: 'lead',
  catalogue: leadFields,
  ownable: true,
  subtitle: 'company',
  neverEmpty: ['name', 'created_at', 'updated_at'],
  hooks: { beforeCreate: completeLead, beforeUpdate: stayReachable, afterSave: noteHands },
};

/** A new lead can be reached, has something to be called by, and keeps where it came from at first. */
export async function completeLead({ principal }: Work, values: Values): Promise<void> {
  Object.assign(values, inOneSpelling(values));
  if (!isReachable(values)) refuse(leadRefusals.unreachable);
  values.name = nameOfLead(values, principal.locale);
  for (const origin of ['source', 'campaign', 'content'] as const) {
    if (values[`first_${origin}`] === undefined && values[origin] !== undefined)
      values[`first_${origin}`] = values[origin];
  }
}

async function stayReachable({ principal, now }: Work, before: StoredRecord, values: Values): Promise<void> {
  Object.assign(values, inOneSpelling(values));
  const after = { ...before.values, ...values };
  if (reachFieldIds.some((id) => id in values) && !isReachable(after)) refuse(leadRefusals.unreachable);
  if ('name' in values) values.name = nameOfLead(after, principal.locale);
  if (!('owner' in values)) return;
  if (values.owner === null) refuse(leadRefusals.ownerNeeded);
  values.assigned_at = now.toISOString();
  values.accept_due_at = null;
  if (before.values.pool) values.pool = null;
}

async function noteHands(work: Work, { id, act, before, values }: SavedRecord): Promise<void> {
  if (!values.owner || (act !== 'created' && act !== 'updated')) return;
  await noteMoves(work, [
    {
      leadId: id,
      from: before && { ownerId: before.ownerId, poolId: (before.values.pool as string | null) ?? null },
      to: { ownerId: values.owner as string, poolId: null },
      cause: act === 'created' ? 'created' : 'handed_over',
    },
  ]);
}
