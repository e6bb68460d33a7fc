/** The one way a lead comes in, whatever brings it: a form, a program, an e-mail, a file, somebody’s hands. */
import { duplicateRefusals } from '../../../accounts/model/duplicates/refusals.ts';
import { newId } from '../../../platform/model/identifier.ts';
import { refuse } from '../../../platform/model/refusal.ts';
import type { Work } from '../../../platform/server/index.ts';
import { insertOpened, openKind, type OpenKind, type Values } from '../../../records/server/index.ts';
import type { LeadDraft, Touch } from '../../model/capture/lead-draft.ts';
import { placeOfCapture, type KnownLead, type Place } from '../../model/capture/place-of-capture.ts';
import type { MoveCause } from '../../model/lead/hands.ts';
import { isReachable } from '../../model/lead/lead-name.ts';
import { inOneSpelling } from '../../model/lead/one-spelling.ts';
import { leadRefusals } from '../../model/lead/refusals.ts';
import { completeLead, leadKind } from '../lead/lead-kind.ts';
import { moveLead } from '../lead/move-lead.ts';
import { addTouch, originOf } from './add-touch.ts';
import { touchAgain } from './touch-again.ts';
import { knownContacts, knownLeads, lockPerson } from './known-people.ts';
import { tellAccountOwner } from './tell-owner.ts';

export type CaptureOrigin = {
  /** Whose a new lead is from the start; nobody's unless told: the assignment decides. */
  ownerId?: string | null;
  poolId?: string | null;
  /** When it was made elsewhere, for imports. */
  createdAt?: Date;
  cause?: Extract<MoveCause, 'created' | 'imported'>;
};

export type Captured = { leadId: string; outcome: 'created' | 'attached' };

/**
 * Takes somebody in: a new lead, or one more touch of the lead this person is already (see `placeOfCapture`). The values
 * were checked; that the asker may add leads was asked. Acts for the whole organisation from here on: whom somebody
 * asks for is known to everybody's leads. Refuses who cannot be reached, and an owner who is unknown or gone.
 */
export async function captureLead(
  work: Work,
  draft: LeadDraft,
  touch: Touch,
  origin: CaptureOrigin = {},
): Promise<Captured> {
  const values = inOneSpelling(draft);
  if (!isReachable(values)) refuse(leadRefusals.unreachable);
  lockPerson(work, values);
  const whole = await forOrganisation(work);
  const [leads, contacts, open] = await Promise.all([
    knownLeads(whole, [values]),
    knownContacts(whole, [values]),
    openKind(whole, leadKind),
  ]);
  const place = placeOfCapture(values, leads, contacts);
  if (place.act === 'attach') {
    await touchAgain(whole, place, values, touch);
    return { leadId: place.leadId, outcome: 'attached' };
  }
  return { leadId: await beginLead(whole, open, { place, values, touch, origin }), outcome: 'created' };
}

/**
 * The same work with everything in reach; the change is still the asker's. Whether this is a second record of one person
 * is decided here, so no rule about duplicates need refuse it.
 */
async function forOrganisation(work: Work): Promise<Work> {
  if (work.principal.kind !== 'system') await work.elevate();
  const confirmed = new Set([...(work.confirmed ?? []), duplicateRefusals.second.code]);
  return { ...work, confirmed, principal: { ...work.principal, kind: 'system' } };
}

/**
 * How many of these people, in their order, would be one more touch of a lead that is there (or of one before them):
 * for trials, nothing is written.
 */
export async function foreseeTouches(work: Work, drafts: readonly LeadDraft[]): Promise<boolean[]> {
  const whole = await forOrganisation(work);
  const people = drafts.map((draft) => inOneSpelling(draft));
  const known = await knownLeads(whole, people);
  return people.map((values, index) => {
    const isTouch = placeOfCapture(values, known, []).act === 'attach';
    if (!isTouch) known.push(asKnown(String(index), values, work.now));
    return isTouch;
  });
}

function asKnown(id: string, values: Values, createdAt: Date): KnownLead {
  const nobody = { ownerId: null, poolId: null, accountId: null, contactId: null, disqualifyReason: null };
  return { id, status: 'new', createdAt, values, ...nobody };
}

type Beginning = {
  place: Extract<Place, { act: 'create' }>;
  values: Values;
  touch: Touch;
  origin: CaptureOrigin;
};

async function beginLead(
  work: Work,
  open: OpenKind,
  { place, values: draft, touch, origin }: Beginning,
): Promise<string> {
  const values: Values = { ...draft, ...originOf(touch), account: place.accountId, contact: place.contactId };
  await completeLead(work, values);
  const id = newId();
  const { createdAt } = origin;
  const inserted = insertOpened(work, open, [{ id, values, ...(createdAt && { createdAt }) }]);
  // Goes on its way behind the lead, and does not wait for the answer.
  addTouch(work, id, touch);
  await inserted;
  const to = { ownerId: origin.ownerId ?? null, poolId: origin.poolId ?? null };
  if (to.ownerId !== null || to.poolId !== null)
    await moveLead(work, { leadId: id, from: null, to, cause: origin.cause ?? 'created' });
  if (place.accountId !== null) await tellAccountOwner(work, place.accountId, id, String(values['name']));
  return id;
}
