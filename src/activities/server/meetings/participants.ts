/** Who takes part in a meeting: colleagues, contacts, and people known by name and address only. */
import { sql } from 'kysely';
import { newId } from '../../../platform/model/identifier.ts';
import { reachOf } from '../../../platform/model/principal.ts';
import { refuse } from '../../../platform/model/refusal.ts';
import type { Work } from '../../../platform/server/index.ts';
import { maskValue } from '../../../records/model/masking.ts';
import { getStored, isClear, openKind, type RecordKind } from '../../../records/server/index.ts';
import type { GivenParticipant, WireParticipant } from '../../model/meetings/contract.ts';
import type { Reply } from '../../model/meetings/meeting.ts';
import { meetingRefusals } from '../../model/meetings/refusals.ts';

export type Participant = {
  userId: string | null;
  contactId: string | null;
  name: string;
  email: string | null;
};

/** Two of them are one person: the same colleague, contact or address. */
function keyOf({ userId, contactId, email, name }: Participant): string {
  return userId ?? contactId ?? email?.toLowerCase() ?? name;
}

/**
 * The people that a body names, each once. Refuses a colleague who is not active, a contact out of the asker's reach. An
 * address that is masked for the asker is not taken over: nobody sends to what he may not read.
 */
export async function resolveParticipants(
  work: Work,
  contactKind: RecordKind | undefined,
  given: readonly GivenParticipant[],
): Promise<Participant[]> {
  const found: Participant[] = [];
  for (const one of given) {
    if ('userId' in one) found.push(await colleague(work, one.userId));
    else if ('contactId' in one) found.push(await contact(work, contactKind, one.contactId));
    else found.push({ userId: null, contactId: null, name: one.name, email: one.email });
  }
  return [...new Map(found.map((one) => [keyOf(one), one])).values()];
}

async function colleague({ db, principal }: Work, userId: string): Promise<Participant> {
  const user = await db
    .selectFrom('app_user')
    .select(['name', 'email'])
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', userId)
    .where('state', '=', 'active')
    .executeTakeFirst();
  if (!user) return refuse(meetingRefusals.participantUnknown);
  return { userId, contactId: null, name: user.name, email: user.email || null };
}

async function contact(work: Work, kind: RecordKind | undefined, contactId: string): Promise<Participant> {
  if (!kind || !work.principal.rights['contact.read']) return refuse(meetingRefusals.participantUnknown);
  const open = await openKind(work, kind);
  const stored = await getStored(work, open, contactId).catch(() =>
    refuse(meetingRefusals.participantUnknown),
  );
  const field = open.fields.find(({ id }) => id === 'email');
  const email = field && isClear(work, kind, field) ? stored.values['email'] : null;
  return {
    userId: null,
    contactId,
    name: String(stored.values['name'] ?? ''),
    email: typeof email === 'string' && email !== '' ? email : null,
  };
}

/** Makes these the participants; those who stay keep their replies and invitations. */
export async function setParticipants(
  { db, principal }: Work,
  meetingId: string,
  wanted: readonly Participant[],
): Promise<void> {
  const tenantId = principal.tenantId;
  const present = await db
    .selectFrom('meeting_participant')
    .select(['id', 'user_id as userId', 'contact_id as contactId', 'name', 'email'])
    .where('tenant_id', '=', tenantId)
    .where('meeting_id', '=', meetingId)
    .execute();
  const wantedKeys = new Set(wanted.map(keyOf));
  const gone = present.filter((one) => !wantedKeys.has(keyOf(one)));
  if (gone.length > 0)
    await db
      .deleteFrom('meeting_participant')
      .where('tenant_id', '=', tenantId)
      .where('meeting_id', '=', meetingId)
      .where(
        'id',
        'in',
        gone.map(({ id }) => id),
      )
      .execute();
  const presentKeys = new Set(present.map(keyOf));
  const added = wanted.filter((one) => !presentKeys.has(keyOf(one)));
  if (added.length > 0)
    await db
      .insertInto('meeting_participant')
      .values(
        added.map((one) => ({
          tenant_id: tenantId,
          meeting_id: meetingId,
          id: newId(),
          user_id: one.userId,
          contact_id: one.contactId,
          name: one.name,
          email: one.email,
        })),
      )
      .execute();
}

export function colleaguesAmong(participants: readonly { userId: string | null }[]): string[] {
  return participants.flatMap(({ userId }) => (userId ? [userId] : []));
}

/** The participants of a meeting, colleagues first, each with the last invitation asked for. */
export async function listParticipants(work: Work, meetingId: string): Promise<WireParticipant[]> {
  const { db, principal } = work;
  const { rows } = await sql<{
    id: string;
    user_id: string | null;
    contact_id: string | null;
    name: string;
    email: string | null;
    reply: Reply;
    state: 'due' | 'sent' | 'failed' | 'dropped' | null;
    sequence: number | null;
    at: Date | null;
  }>`
    select p.id, p.user_id, p.contact_id, p.name, p.email, p.reply, i.state, i.sequence, i.created_at as at
    from meeting_participant p
    left join lateral (
      select v.state, v.sequence, v.created_at from meeting_invitation v
      where v.tenant_id = p.tenant_id and v.meeting_id = p.meeting_id and v.participant_id = p.id
      order by v.created_at desc limit 1) i on true
    where p.tenant_id = ${principal.tenantId} and p.meeting_id = ${meetingId}
    order by p.user_id is null, p.contact_id is null, p.name, p.id`.execute(db);
  const isMasked = !['read', 'edit'].includes(reachOf(principal, 'contact', 'email'));
  return rows.map((row) => ({
    id: row.id,
    userId: row.user_id,
    contactId: row.contact_id,
    name: row.name,
    email: row.contact_id && isMasked ? (maskValue('email', row.email) as string | null) : row.email,
    reply: row.reply,
    invitation: row.state && { state: row.state, sequence: row.sequence!, at: row.at!.toISOString() },
  }));
}
