/** What was told of a talk, held against the rules of its type. */
import { dayOf } from '../../platform/model/calendar.ts';
import { refuse, type FieldFault } from '../../platform/model/refusal.ts';
import type { Work } from '../../platform/server/index.ts';
import { readChat } from '../model/chat/read-chat.ts';
import {
  followUpFaults,
  standsForKind,
  typeOfTalk,
  type FollowUp,
  type TalkResult,
} from '../model/follow-up-type.ts';
import type { NoteKind } from '../model/note-kind.ts';
import { activityRefusals, followUpFaultLabels } from '../model/refusals.ts';
import { findSubject } from './file-queries.ts';
import { followUpTypes } from './follow-up-types.ts';
import type { Subject, SubjectDirectory } from './subjects.ts';

export type ToldTalk = FollowUp & {
  kind: NoteKind;
  type: string | null;
  /** The text is a pasted chat: who of its speakers is one of us. */
  ours: readonly string[] | null;
};

/** What a note keeps of its type: the very type and the version of its rules, the result as it was called. */
export type TalkColumns = {
  kind: NoteKind;
  type: string | null;
  type_version: number;
  body: string;
  result: string | null;
  contact_id: string | null;
  talk: string | null;
};

/**
 * The columns of a talk that meets the rules of its type: the one it names, or else the one that stands for its kind.
 * Refuses an unknown or retired type, and with field paths what its rules ask for, a contact out of sight or of another
 * account than the record's.
 */
export async function columnsOfTalk(
  directory: SubjectDirectory,
  work: Work,
  about: Pick<Subject, 'accountId'>,
  told: ToldTalk,
): Promise<TalkColumns> {
  const type = typeOfTalk(await followUpTypes(work), told) ?? refuse(activityRefusals.typeUnknown);
  const contactFault = told.contactId ? await faultOfContact(directory, work, about, told.contactId) : null;
  const talk = told.ours && chatIn(work, told.body, told.ours);
  const faults = [
    ...followUpFaults(type, told),
    ...(contactFault ? [contactFault] : []),
    ...(talk?.length === 0 ? [{ path: 'body', code: 'no_chat', label: followUpFaultLabels.no_chat }] : []),
  ];
  if (faults.length > 0) refuse(activityRefusals.followUpIncomplete, {}, faults);
  const result: TalkResult | undefined = type.results.find(({ id }) => id === told.resultId);
  return {
    kind: type.kind,
    type: standsForKind(type) ? null : type.key,
    type_version: type.version,
    body: told.body,
    result: result ? JSON.stringify(result) : null,
    contact_id: told.contactId,
    talk: talk && JSON.stringify(talk),
  };
}

function chatIn({ now, principal }: Work, body: string, ours: readonly string[]) {
  const messages = readChat(body, dayOf(now, principal.timeZone));
  return messages.map((message) => ({ ...message, isOurs: ours.includes(message.by) }));
}

async function faultOfContact(
  directory: SubjectDirectory,
  work: Work,
  about: Pick<Subject, 'accountId'>,
  contactId: string,
): Promise<FieldFault | null> {
  const contact = await findSubject(directory, work, 'contact', contactId);
  const isElsewhere = about.accountId && contact?.accountId && about.accountId !== contact.accountId;
  const code = !contact ? 'contact_unknown' : isElsewhere ? 'contact_elsewhere' : null;
  return code && { path: 'contactId', code, label: followUpFaultLabels[code] };
}
