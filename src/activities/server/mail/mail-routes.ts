import type { UseCases } from '../../../platform/server/index.ts';
import type { mailContract } from '../../model/mail/mail-contract.ts';
import { getSubject, type SubjectDirectory } from '../subjects.ts';
import { attachToMail, detachFromMail, readMailAttachment } from './attachments.ts';
import { changeMailDraft, discardMailDraft, draftMail, listMailDrafts } from './drafts.ts';
import type { MailDirectory } from './mail-directory.ts';
import { placeMailThread, readMailThread, showMail } from './mail-threads.ts';
import { sendMail, takeMailBack } from './send-mail.ts';

type MailParts = { subjects: SubjectDirectory; directory: MailDirectory; dataDir: string };

export function mailUseCases({ subjects, directory, dataDir }: MailParts): UseCases<typeof mailContract> {
  return {
    readMailThread: (work, { params }) => readMailThread(work, params.id),
    placeMailThread: (work, { params, body }) => placeMailThread(subjects, work, params.id, body),
    showMail: (work, { params, body }) => showMail(work, params.id, body.visibility),
    listMailPeople: async (work, { query }) => ({
      items: await directory.peopleOf(work, await getSubject(subjects, work, query.object, query.id)),
    }),
    listMailDrafts: (work, { query }) => listMailDrafts(subjects, work, query),
    draftMail: (work, { body }) => draftMail(subjects, work, body),
    changeMailDraft: (work, { params, body, version }) => changeMailDraft(work, params.id, version!, body),
    discardMailDraft: (work, { params }) => discardMailDraft(work, params.id),
    attachToMail: (work, { params, file }) => attachToMail(work, dataDir, params.id, file!),
    detachFromMail: (work, { params }) => detachFromMail(work, params.id),
    readMailAttachment: (work, { params }) => readMailAttachment(work, dataDir, params.id),
    sendMail: (work, { params }) => sendMail(directory, work, params.id),
    takeMailBack: (work, { params }) => takeMailBack(work, params.id),
  };
}
