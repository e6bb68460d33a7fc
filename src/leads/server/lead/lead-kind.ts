/** Leads as kept records: what a lead must have, and that no change of owner goes unnoted. */
import { partyHooks, settleCreditCode } from '../../../accounts/server/index.ts';
import { refuse } from '../../../platform/model/refusal.ts';
import type { Work } from '../../../platform/server/index.ts';
import type { RecordKind, SavedRecord, StoredRecord, Values } from '../../../records/server/index.ts';
import { leadFields } from '../../model/lead/lead-fields.ts';
import { inOneSpelling } from '../../model/lead/one-spelling.ts';
import { isReachable, nameOfLead } from '../../model/lead/lead-name.ts';
import { reachFieldIds } from '../../model/lead/person-fields.ts';
import { leadRefusals } from '../../model/lead/refusals.ts';
import { tagsInLists } from '../tags/tags-in-lists.ts';
import { leadParty } from '../duplicates/lead-party.ts';
import { noteMoves } from './move-lead.ts';

const keepingKeys = partyHooks(leadParty);

export const leadKind: RecordKind = {
  object: 'lead',
  table: 'lead',
  catalogue: leadFields,
  ownable: true,
  subtitle: 'company',
  sort: 'priority',
  neverEmpty: ['name', 'created_at', 'updated_at', 'priority'],
  manyIn: { tags: tagsInLists },
  hooks: {
    ...keepingKeys,
    beforeCreate: takeIn,
    beforeUpdate: stayReachable,
    afterSave: async (work, saved) => {
      await keepingKeys.afterSave(work, saved);
      await noteHands(work, saved);
    },
  },
};

/** A new lead can be reached, has something to be called by, and keeps where it came from at first. */
export async function completeLead({ principal }: Work, values: Values): Promise<void> {
  Object.assign(values, inOneSpelling(values));
  settleCreditCode(values);
  if (!isReachable(values)) refuse(leadRefusals.unreachable);
  values.name = nameOfLead(values, principal.locale);
  for (const origin of ['source', 'campaign', 'content'] as const) {
    if (values[`first_${origin}`] === undefined && values[origin] !== undefined)
      values[`first_${origin}`] = values[origin];
  }
}

/** Whoever enters a lead for himself has accepted it. */
async function takeIn(work: Work, values: Values): Promise<void> {
  await completeLead(work, values);
  const { userId } = work.principal;
  const at = work.now.toISOString();
  const owner = values.owner ?? userId;
  if (owner !== null) values.assigned_at = at;
  if (owner !== null && owner === userId) values.accepted_at = at;
}

async function stayReachable({ principal, now }: Work, before: StoredRecord, values: Values): Promise<void> {
  Object.assign(values, inOneSpelling(values));
  settleCreditCode(values);
  const after = { ...before.values, ...values };
  if (reachFieldIds.some((id) => id in values) && !isReachable(after)) refuse(leadRefusals.unreachable);
  if ('name' in values) values.name = nameOfLead(after, principal.locale);
  if (!('owner' in values)) return;
  if (values.owner === null) refuse(leadRefusals.ownerNeeded);
  Object.assign(values, inNewHands(before, now));
}

/** What a hand-over changes besides the owner: he has not accepted it, and what marketing had back is new to him. */
function inNewHands({ values }: StoredRecord, now: Date): Values {
  return {
    assigned_at: now.toISOString(),
    accept_due_at: null,
    accepted_at: null,
    ...(values.pool !== null && { pool: null }),
    ...(values.status === 'returned' && { status: 'new', return_due_at: null }),
  };
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
