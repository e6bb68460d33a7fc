import { z } from 'zod';
import { defineEndpoint } from '../../../platform/model/contract.ts';
import { idSchema } from '../../../platform/model/identifier.ts';
import { mailSkips } from './skip-mail.ts';
import { mailVisibilities } from './visibility.ts';

const text = (most: number) => z.string().trim().min(1).max(most);
const host = text(253).regex(/^[a-z0-9][a-z0-9.:-]*$/i);
const port = z.number().int().min(1).max(65_535);
export const mailAddress = z
  .string()
  .trim()
  .toLowerCase()
  .max(320)
  .regex(/^[^\s@<>,;"]+@[^\s@<>,;"]+$/);

const servers = {
  imapHost: host,
  imapPort: port,
  imapTls: z.boolean(),
  smtpHost: host,
  smtpPort: port,
  smtpTls: z.boolean(),
  username: text(200),
};

/** Never shown. */
const password = z.string().min(1).max(500);

const wishes = {
  /** How one is called as a sender. */
  senderName: z.string().trim().max(100),
  usualVisibility: z.enum(mailVisibilities),
  byDomain: z.boolean(),
};

const mailbox = z.object({
  id: idSchema,
  address: z.string(),
  ...servers,
  ...wishes,
  beginsAt: z.string(),
  isOn: z.boolean(),
  isSyncing: z.boolean(),
  syncedAt: z.string().nullable(),
  nextAt: z.string(),
  /** Why the last turn failed, in words. */
  error: z.string().nullable(),
  /** What the server said of it. */
  errorSaid: z.string().nullable(),
  folders: z.array(
    z.object({ role: z.enum(['inbox', 'sent']), path: z.string(), seen: z.number(), stored: z.number() }),
  ),
  skipped: z.array(z.object({ reason: z.enum(mailSkips), count: z.number() })),
  version: z.number(),
});
export type WireMailbox = z.output<typeof mailbox>;

const newMailbox = z.strictObject({
  address: mailAddress,
  ...servers,
  ...wishes,
  password,
  /** Days back that the first reading goes. */
  rangeDays: z.union([z.literal(30), z.literal(90), z.literal(365)]),
});
export type NewMailbox = z.output<typeof newMailbox>;

const mailboxChange = z.strictObject({ ...servers, ...wishes, password, isOn: z.boolean() }).partial();
export type MailboxChange = z.output<typeof mailboxChange>;

const trial = z.strictObject({ ...servers, password: password.nullable(), mailboxId: idSchema.nullable() });
export type MailboxTrial = z.output<typeof trial>;

/** How a trial of one server went; `said` are the server's own words. */
const outcome = z.object({ isWell: z.boolean(), why: z.string().nullable(), said: z.string().nullable() });
export type TrialOutcome = z.output<typeof outcome>;

const one = z.object({ id: idSchema });

export const mailboxContract = {
  listMyMailboxes: defineEndpoint({
    method: 'GET',
    path: '/mailboxes',
    summary: 'My mailboxes and how reading them goes',
    permission: null,
    answer: z.object({ items: z.array(mailbox) }),
  }),
  tryMailbox: defineEndpoint({
    method: 'POST',
    path: '/mailbox-trials',
    summary: 'Try whether mail can be read and sent with these settings, keeping nothing',
    permission: null,
    body: trial,
    answer: z.object({ reading: outcome, sending: outcome }),
  }),
  connectMailbox: defineEndpoint({
    method: 'POST',
    path: '/mailboxes',
    summary: 'Connect a mailbox of mine, when reading and sending both work',
    permission: null,
    status: 201,
    body: newMailbox,
    answer: mailbox,
  }),
  changeMyMailbox: defineEndpoint({
    method: 'PATCH',
    path: '/mailboxes/:id',
    summary: 'Change or switch off a mailbox of mine; new servers are tried first',
    permission: null,
    params: one,
    versioned: true,
    body: mailboxChange,
    answer: mailbox,
  }),
  disconnectMailbox: defineEndpoint({
    method: 'POST',
    path: '/mailboxes/:id/disconnection',
    summary: 'Forget the password of a mailbox of mine, and its mails here unless they stay',
    permission: null,
    params: one,
    body: z.strictObject({ keepsMails: z.boolean() }),
    answer: z.object({ removedMails: z.number() }),
  }),
  syncMailbox: defineEndpoint({
    method: 'POST',
    path: '/mailboxes/:id/syncs',
    summary: 'Read what is new in a mailbox of mine now',
    permission: null,
    status: 202,
    params: one,
    answer: z.object({ jobId: idSchema }),
  }),
};
