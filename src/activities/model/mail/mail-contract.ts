import { z } from 'zod';
import { defineEndpoint } from '../../../platform/model/contract.ts';
import { idSchema } from '../../../platform/model/identifier.ts';
import { mailAddress } from './mailbox-contract.ts';
import { mailVisibilities } from './visibility.ts';

/** Bytes that the attachments of a mail written here may have together. */
export const largestAttachments = 20 * 2 ** 20;
/** Seconds between pressing send and the mail going out. */
export const undoSeconds = 10;

const personIn = z.object({ name: z.string(), address: z.string() });
export type MailPerson = z.output<typeof personIn>;
const personWritten = z.strictObject({ name: z.string().trim().max(200), address: mailAddress });

const attachment = z.object({
  id: idSchema,
  name: z.string(),
  mediaType: z.string(),
  size: z.number(),
  /** False: it was too large to be kept here. */
  isKept: z.boolean(),
});
export type WireMailAttachment = z.output<typeof attachment>;

const mailStates = ['received', 'sent', 'draft', 'waiting', 'sending', 'failed'] as const;

const mail = z.object({
  id: idSchema,
  threadId: idSchema,
  state: z.enum(mailStates),
  at: z.string(),
  subject: z.string(),
  from: personIn,
  to: z.array(personIn),
  cc: z.array(personIn),
  visibility: z.enum(mailVisibilities),
  owner: z.object({ id: idSchema, name: z.string().nullable() }),
  isMine: z.boolean(),
  /** Its own words and what it quotes; null where only subject and people are shown to the asker. */
  words: z.object({ own: z.string(), quoted: z.string() }).nullable(),
  attachments: z.array(attachment),
  /** Of one that is on its way: when it goes out. */
  sendAt: z.string().nullable(),
  /** Why sending failed, or to whom it did not come. */
  error: z.string().nullable(),
  version: z.number(),
});
export type WireMail = z.output<typeof mail>;

const subjectRef = z.object({ object: z.string(), id: idSchema, title: z.string().nullable() });

const thread = z.object({
  id: idSchema,
  subjects: z.array(subjectRef),
  mails: z.array(mail),
  /** Is one of its mails the asker's own? He says which deal it belongs to. */
  mayPlace: z.boolean(),
});
export type WireMailThread = z.output<typeof thread>;

/** A mail as a timeline tells of it. */
export const mailEntry = mail
  .pick({
    id: true,
    threadId: true,
    state: true,
    subject: true,
    from: true,
    to: true,
    visibility: true,
    isMine: true,
    owner: true,
  })
  .extend({
    /** The first of its own words; null where they are not shown to the asker. */
    opening: z.string().nullable(),
    attachmentCount: z.number(),
    threadCount: z.number(),
  });
export type WireMailEntry = z.output<typeof mailEntry>;

const record = { object: z.string().min(1).max(40), id: idSchema };
const idParam = z.object({ id: idSchema });
const written = {
  to: z.array(personWritten).max(50),
  cc: z.array(personWritten).max(50),
  subject: z.string().trim().max(500),
  text: z.string().max(100_000),
};
const draftChange = z.strictObject(written).partial();
export type DraftChange = z.output<typeof draftChange>;

const newDraft = z.strictObject({
  ...record,
  /** The mail it answers. */
  answers: idSchema.nullable().default(null),
  mailboxId: idSchema.nullable().default(null),
  ...written,
});
export type NewDraft = z.output<typeof newDraft>;

export const mailContract = {
  readMailThread: defineEndpoint({
    method: 'GET',
    path: '/mail-threads/:id',
    summary: 'A thread of mails, as far as they are open to me, oldest first',
    permission: null,
    params: idParam,
    answer: thread,
  }),
  placeMailThread: defineEndpoint({
    method: 'PUT',
    path: '/mail-threads/:id/placement',
    summary: 'Say which deal a thread of mine belongs to, or take it out of all records',
    permission: null,
    params: idParam,
    body: z.strictObject({ dealId: idSchema.nullable(), isTakenOut: z.boolean().default(false) }),
    answer: thread,
  }),
  showMail: defineEndpoint({
    method: 'PUT',
    path: '/mails/:id/visibility',
    summary: 'Say who may read a mail of mine',
    permission: null,
    params: idParam,
    body: z.strictObject({ visibility: z.enum(mailVisibilities) }),
    answer: mail,
  }),
  listMailPeople: defineEndpoint({
    method: 'GET',
    path: '/mail-people',
    summary: 'Whom one can write to about a record',
    permission: null,
    query: z.object(record),
    answer: z.object({ items: z.array(personIn) }),
  }),
  listMailDrafts: defineEndpoint({
    method: 'GET',
    path: '/mail-drafts',
    summary: 'Mails about a record that I have not sent yet',
    permission: null,
    query: z.object(record),
    answer: z.object({ items: z.array(mail) }),
  }),
  draftMail: defineEndpoint({
    method: 'POST',
    path: '/mails',
    summary: 'Begin a mail about a record, or an answer to one',
    permission: null,
    status: 201,
    body: newDraft,
    answer: mail,
  }),
  changeMailDraft: defineEndpoint({
    method: 'PATCH',
    path: '/mails/:id',
    summary: 'Write on at a mail that is not sent',
    permission: null,
    params: idParam,
    versioned: true,
    body: draftChange,
    answer: mail,
  }),
  discardMailDraft: defineEndpoint({
    method: 'DELETE',
    path: '/mails/:id',
    summary: 'Throw away a mail that is not sent',
    permission: null,
    params: idParam,
    status: 204,
    answer: z.null(),
  }),
  attachToMail: defineEndpoint({
    method: 'POST',
    path: '/mails/:id/attachments',
    summary: 'Attach a file to a mail that is not sent',
    permission: null,
    upload: { maxBytes: largestAttachments },
    params: idParam,
    status: 201,
    answer: mail,
  }),
  detachFromMail: defineEndpoint({
    method: 'DELETE',
    path: '/mail-attachments/:id',
    summary: 'Take an attachment off a mail that is not sent',
    permission: null,
    params: idParam,
    status: 204,
    answer: z.null(),
  }),
  readMailAttachment: defineEndpoint({
    method: 'GET',
    path: '/mail-attachments/:id/content',
    summary: 'Download an attachment of a mail that is open to me',
    permission: null,
    params: idParam,
    raw: 'file',
    answer: z.unknown(),
  }),
  sendMail: defineEndpoint({
    method: 'POST',
    path: '/mails/:id/sending',
    summary: 'Send a mail; for ten seconds it can be taken back',
    permission: null,
    // Nothing goes to the outside by a program's key alone.
    principals: ['user'],
    params: idParam,
    answer: mail,
  }),
  takeMailBack: defineEndpoint({
    method: 'DELETE',
    path: '/mails/:id/sending',
    summary: 'Take a mail back before it goes out; it is a draft again',
    permission: null,
    params: idParam,
    answer: mail,
  }),
};
