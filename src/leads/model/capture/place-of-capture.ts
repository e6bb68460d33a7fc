/** Whether somebody who comes in is known: one person is one lead, with a touch for each time. */
import type { Values } from '../../../records/model/field-schema.ts';
import { isMadeUp } from '../lead/lead-name.ts';
import type { LeadStatus } from '../lead/lead-status.ts';
import { identityKeysOf, namesAgree } from './identity-keys.ts';

export type KnownLead = {
  id: string;
  status: LeadStatus;
  ownerId: string | null;
  poolId: string | null;
  accountId: string | null;
  contactId: string | null;
  disqualifyReason: string | null;
  createdAt: Date;
  /** Its name and the ways to reach it. */
  values: Values;
};

export type KnownContact = { id: string; accountId: string | null; values: Values };

/** What happens to a lead that was there: nothing more, it comes to life again, it comes out of its pool. */
export type Renewal = 'none' | 'reopened' | 'out_of_pool';

export type Place =
  | { act: 'create'; accountId: string | null; contactId: string | null; formerLeadId: string | null }
  | { act: 'attach'; leadId: string; renewal: Renewal };

/** Asking again changes nothing for these. */
const forGood: ReadonlySet<string> = new Set(['spam', 'competitor']);

/** Whom a new touch belongs to first. */
const order: Readonly<Record<LeadStatus, number>> = {
  qualified: 0,
  working: 1,
  new: 2,
  returned: 3,
  disqualified: 4,
  converted: 5,
  merged: 6,
};

/**
 * An open lead of the same person gets the touch; one in a pool comes out of it, a disqualified or returned one is
 * opened again (not spam or a competitor). A converted one stays what it is: a new lead begins, linked to its account.
 * Nobody known as a lead, but as a contact: a new lead linked to the contact's account. The same person: an exact
 * mobile, e-mail or WeChat; a switchboard or a department's mailbox only together with the name.
 */
export function placeOfCapture(
  draft: Values,
  leads: readonly KnownLead[],
  contacts: readonly KnownContact[],
): Place {
  const [known] = leads
    .filter(({ values }) => isSamePerson(draft, values))
    .sort((a, b) => order[a.status] - order[b.status] || a.createdAt.getTime() - b.createdAt.getTime());
  if (known && known.status !== 'converted')
    return { act: 'attach', leadId: known.id, renewal: renewalOf(known) };
  const contact = contacts.find(({ values }) => isSamePerson(draft, values));
  return {
    act: 'create',
    accountId: known?.accountId ?? contact?.accountId ?? null,
    contactId: known?.contactId ?? contact?.id ?? null,
    formerLeadId: known?.id ?? null,
  };
}

function renewalOf({ status, poolId, disqualifyReason }: KnownLead): Renewal {
  if (status === 'disqualified') return forGood.has(disqualifyReason ?? '') ? 'none' : 'reopened';
  if (status === 'returned') return 'reopened';
  return poolId === null ? 'none' : 'out_of_pool';
}

function isSamePerson(draft: Values, other: Values): boolean {
  const keys = identityKeysOf(draft);
  const shared = identityKeysOf(other).filter((one) =>
    keys.some(({ kind, value }) => kind === one.kind && value === one.value),
  );
  return (
    shared.some(({ isShared }) => !isShared) ||
    (shared.length > 0 && namesAgree(draft['name'], other['name']))
  );
}

/** Empty fields of the lead that the new touch tells, and a need that is new. Nothing that somebody wrote is replaced. */
export function additionsTo(before: Values, draft: Values): Values {
  const isBlank = (value: unknown) => value === null || value === undefined || value === '';
  const additions = Object.fromEntries(
    Object.entries(draft).filter(
      ([field, value]) => field !== 'need' && !isBlank(value) && isBlank(before[field]),
    ),
  );
  if (isMadeUp(String(before['name'] ?? '')) && !isBlank(draft['name'])) additions['name'] = draft['name'];
  const need = needTogether(before['need'], draft['need']);
  return need === null ? additions : { ...additions, need };
}

const longestNeed = 10_000;

function needTogether(before: unknown, told: unknown): string | null {
  const [old, fresh] = [before, told].map((text) => (typeof text === 'string' ? text.trim() : ''));
  if (!fresh || old?.includes(fresh)) return null;
  return [old, fresh].filter(Boolean).join('\n').slice(0, longestNeed);
}
