import { newCredential } from '../../../identity/server/index.ts';
import { newId } from '../../../platform/model/identifier.ts';
import type { Work } from '../../../platform/server/index.ts';
import { isTalk, wordsOfCall, type CallFacts } from '../../model/calls/call.ts';
import { insertNotes } from '../insert-activities.ts';

export type KeptCall = CallFacts & {
  /** Whose it is; null: it waits in the inbox. */
  about: { object: string; id: string; accountId: string | null } | null;
  note: string;
  at: Date;
  recording: string;
  ownerId: string;
  teamId: string | null;
  /** The telephone system that reported it, under a number of its own; null: it was written down by hand. */
  reported: { systemId: string; externalId: string; extension: string } | null;
};

/** A telephone system that is switched off, with whose extension is whose; returns its id. Nobody holds its key: the demo company. */
export async function insertExampleSystem(
  { db, principal, now }: Work,
  { name, extensions }: { name: string; extensions: readonly { extension: string; userId: string }[] },
): Promise<string> {
  const { tenantId: tenant_id } = principal;
  const id = newId();
  const { hash: key_hash } = newCredential('phone', tenant_id);
  await db
    .insertInto('phone_system')
    .values({ tenant_id, id, name, key_hash, state: 'off', created_at: now })
    .execute();
  await db
    .insertInto('phone_extension')
    .values(
      extensions.map(({ extension, userId }) => ({ tenant_id, system_id: id, extension, user_id: userId })),
    )
    .execute();
  return id;
}

/** Calls at once with their own times, each with its words on the timeline: the demo company. Values are trusted. */
export async function insertCalls(work: Work, calls: readonly KeptCall[]): Promise<void> {
  for (const call of calls) {
    await work.db
      .insertInto('phone_call')
      .values({
        tenant_id: work.principal.tenantId,
        id: newId(),
        state: call.about ? 'kept' : 'unmatched',
        subject_object: call.about?.object ?? null,
        subject_id: call.about?.id ?? null,
        account_id: call.about?.accountId ?? null,
        direction: call.direction,
        outcome: call.outcome,
        number: call.number,
        person: call.person,
        seconds: call.seconds,
        at: call.at,
        recording: call.recording,
        note_id: call.about ? await wordsOn(work, call, call.about) : null,
        owner_id: call.ownerId,
        team_id: call.teamId,
        created_at: call.at,
        created_by: call.reported ? null : call.ownerId,
        system_id: call.reported?.systemId ?? null,
        external_id: call.reported?.externalId ?? null,
        extension: call.reported?.extension ?? null,
      })
      .execute();
  }
}

async function wordsOn(work: Work, call: KeptCall, about: NonNullable<KeptCall['about']>): Promise<string> {
  const [noteId] = await insertNotes(work, [
    {
      subjectObject: about.object,
      subjectId: about.id,
      accountId: about.accountId,
      kind: isTalk(call.outcome) ? 'call' : 'note',
      body: call.note || wordsOfCall(call, work.principal.locale),
      at: call.at,
      authorId: call.ownerId,
    },
  ]);
  return noteId!;
}
