import { newId } from '../../../platform/model/identifier.ts';
import { refuse } from '../../../platform/model/refusal.ts';
import type { Received, Work } from '../../../platform/server/index.ts';
import { isTalk, wordsOfCall, type CallFacts } from '../../model/calls/call.ts';
import type { callContract, WireCall } from '../../model/calls/contract.ts';
import { callRefusals } from '../../model/calls/refusals.ts';
import { insertNotes } from '../insert-activities.ts';
import { addNote } from '../notes.ts';
import { getSubject, type Subject, type SubjectDirectory } from '../subjects.ts';
import type { SubjectKey } from '../task-queries.ts';
import { readCall } from './call-queries.ts';
import type { CallParts } from './parts.ts';

type Body = Received<typeof callContract.logCall>['body'];

/**
 * Writes a call down on a record the asker may see. What was said is a talk on the timeline; a call that nobody answered
 * is a remark there, which moves no clock. Refuses a masked number and a time in the future.
 */
export async function logCall({ subjects }: CallParts, work: Work, body: Body): Promise<WireCall> {
  if (body.number.includes('*')) refuse(callRefusals.maskedNumber);
  const at = body.at ? new Date(body.at) : work.now;
  if (at > work.now) refuse(callRefusals.inTheFuture);
  const talk = await tellTalk(subjects, work, body.subject, { ...body, at });
  const id = newId();
  await work.db
    .insertInto('phone_call')
    .values({
      tenant_id: work.principal.tenantId,
      id,
      state: 'kept',
      ...talk,
      direction: body.direction,
      outcome: body.outcome,
      number: body.number,
      person: body.person,
      seconds: body.seconds,
      at,
      owner_id: work.principal.userId,
      team_id: work.principal.teamIds[0] ?? null,
      created_at: work.now,
      created_by: work.principal.userId,
    })
    .execute();
  recordCall(work, 'call.logged', id, body);
  return readCall(work, id);
}

type Said = CallFacts & { note: string; at: Date };

/** What a person says of a call, held to the rules of its type of talk; answers the columns that tie the call to it. */
async function tellTalk(subjects: SubjectDirectory, work: Work, about: SubjectKey, said: Said) {
  const subject = await getSubject(subjects, work, about.object, about.id);
  const { kind, body } = wordsOf(work, said);
  const at = said.at.toISOString();
  const note = await addNote(subjects, work, { ...about, kind, body, at, mentions: [] });
  return columnsOf(subject, note.id);
}

/** A reported call on the timeline: facts of a machine, which no rule for what people write asks for more. */
export async function putTalk(
  subjects: SubjectDirectory,
  work: Work,
  about: SubjectKey,
  said: Said & { authorId: string | null },
) {
  const subject = await getSubject(subjects, work, about.object, about.id);
  const [noteId] = await insertNotes(work, [
    {
      subjectObject: subject.object,
      subjectId: subject.id,
      accountId: subject.accountId,
      ...wordsOf(work, said),
      at: said.at,
      authorId: said.authorId,
      ...(subject.object === 'contact' && { contactId: subject.id }),
    },
  ]);
  return columnsOf(subject, noteId!);
}

function wordsOf({ principal }: Work, said: Said) {
  const kind = isTalk(said.outcome) ? ('call' as const) : ('note' as const);
  return { kind, body: said.note || wordsOfCall(said, principal.locale) };
}

function columnsOf({ object, id, accountId }: Subject, noteId: string) {
  return { subject_object: object, subject_id: id, account_id: accountId, note_id: noteId };
}

export function recordCall(
  work: Work,
  type: string,
  id: string,
  { direction, outcome, seconds }: Pick<CallFacts, 'direction' | 'outcome' | 'seconds'>,
): void {
  work.record({
    type,
    object: 'phone_call',
    recordId: id,
    changes: {
      direction: { from: null, to: direction },
      outcome: { from: null, to: outcome },
      seconds: { from: null, to: seconds },
    },
  });
}
