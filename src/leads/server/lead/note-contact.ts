import { addNote } from '../../../activities/server/index.ts';
import { refuse } from '../../../platform/model/refusal.ts';
import { requireRight, type OutboxEvent, type Work } from '../../../platform/server/index.ts';
import { isContact, momentsAfterContact, type ContactKind } from '../../model/lead/contact.ts';
import { leadRefusals } from '../../model/lead/refusals.ts';
import { stepFault } from '../../model/lead/lead-step.ts';
import { leadSubjects } from './lead-subject.ts';
import {
  lockLead,
  momentOf,
  requireStep,
  takeStep,
  type StandingLead,
  type StepDone,
} from './standing-lead.ts';

export type ContactInput = {
  kind: ContactKind;
  body: string;
  at?: string | undefined;
  /** What comes next, as a task of the asker's. */
  next?: { title: string; dueOn: string | null } | null | undefined;
};

/**
 * Writes down a talk with a lead: a note on its timeline, the first and the last contact, and from the first one on it
 * is being worked on. Whoever talks to a lead has accepted it. Refuses a closed lead and a time in the future.
 */
export async function noteContact(work: Work, leadId: string, input: ContactInput): Promise<StepDone> {
  requireRight(work, 'task', 'create');
  const standing = await lockLead(work, leadId);
  requireStep(standing, 'contact');
  const at = input.at ? new Date(input.at) : work.now;
  if (at > work.now) refuse(leadRefusals.inTheFuture);
  const { kind, body, next } = input;
  const subject = { object: 'lead', id: leadId };
  const nextStep = next ? { what: next.title, dueOn: next.dueOn } : null;
  await addNote(leadSubjects, work, { ...subject, kind, body, nextStep, at: at.toISOString(), mentions: [] });
  return takeStep(work, standing, 'contact', momentsOf(work, standing, at), { kind });
}

/**
 * What a note that somebody put on the timeline of a lead changes: the same as a contact noted on its page. Remarks
 * change nothing, nor does what has been counted already.
 */
export async function followNote(work: Work, event: OutboxEvent): Promise<void> {
  if (event.recordId === null || !isContact(String(event.payload['kind']))) return;
  const at = await momentOfNote(work, String(event.payload['noteId']));
  if (!at || !(await isKept(work, event.recordId))) return;
  const standing = await lockLead(work, event.recordId);
  if (stepFault('contact', standing.status)) return;
  const moments = momentsOf(work, standing, at);
  const isCounted = Object.entries(moments).every(([field, told]) => standing.stored.values[field] === told);
  if (isCounted && standing.status !== 'new') return;
  await takeStep(work, standing, 'contact', moments, { kind: event.payload['kind'], by: event.actorId });
}

function momentsOf({ now }: Work, { stored }: StandingLead, at: Date) {
  const moments = momentsAfterContact(
    {
      createdAt: stored.createdAt,
      acceptedAt: momentOf(stored, 'accepted_at'),
      firstContactAt: momentOf(stored, 'first_contact_at'),
      lastContactAt: momentOf(stored, 'last_contact_at'),
    },
    at,
    now,
  );
  return {
    accepted_at: moments.acceptedAt.toISOString(),
    first_contact_at: moments.firstContactAt.toISOString(),
    last_contact_at: moments.lastContactAt.toISOString(),
  };
}

async function momentOfNote({ db, principal }: Work, noteId: string): Promise<Date | undefined> {
  const note = await db
    .selectFrom('note')
    .select('at')
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', noteId)
    .where('deleted_at', 'is', null)
    .executeTakeFirst();
  return note?.at;
}

async function isKept({ db, principal }: Work, leadId: string): Promise<boolean> {
  const lead = await db
    .selectFrom('lead')
    .select('id')
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', leadId)
    .where('deleted_at', 'is', null)
    .executeTakeFirst();
  return lead !== undefined;
}
