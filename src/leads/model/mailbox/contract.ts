import { z } from 'zod';
import { sourceOptions } from '../../../accounts/model/options.ts';
import { defineEndpoint } from '../../../platform/model/contract.ts';
import { idSchema } from '../../../platform/model/identifier.ts';

const text = (most: number) => z.string().trim().min(1).max(most);
const sourceValues = sourceOptions.map(({ value }) => value);

const written = {
  name: text(80),
  host: text(253).regex(/^[a-z0-9][a-z0-9.:-]*$/i),
  port: z.number().int().min(1).max(65_535),
  tls: z.boolean(),
  username: text(200),
  folder: text(200),
  source: z.enum(sourceValues as [string, ...string[]]).nullable(),
  campaign: z.string().trim().max(200).nullable(),
};

/** Never shown; empty in a change keeps the one that is there. */
const password = z.string().min(1).max(500);

const mailbox = z.object({
  ...written,
  id: idSchema,
  source: z.string().nullable(),
  isOn: z.boolean(),
  checkedAt: z.string().nullable(),
  /** Why the last look failed, in words. */
  error: z.string().nullable(),
  seen: z.number(),
  captured: z.number(),
  skipped: z.number(),
  version: z.number(),
});
export type WireMailbox = z.output<typeof mailbox>;

const newMailbox = z.strictObject({ ...written, password });
export type NewMailbox = z.output<typeof newMailbox>;
const mailboxChange = newMailbox
  .partial()
  .extend({ isOn: z.boolean().optional(), isArchived: z.literal(true).optional() });
export type MailboxChange = z.output<typeof mailboxChange>;

const design = { object: 'lead_rules', action: 'design' } as const;
const one = z.object({ id: idSchema });

export const mailboxContract = {
  listMailboxes: defineEndpoint({
    method: 'GET',
    path: '/lead-mailboxes',
    summary: 'Mailboxes that leads write to, and how they are',
    permission: { object: 'lead_rules', action: 'read' },
    answer: z.object({ items: z.array(mailbox) }),
  }),
  addMailbox: defineEndpoint({
    method: 'POST',
    path: '/lead-mailboxes',
    summary: 'Read leads from this mailbox from now on',
    permission: design,
    status: 201,
    body: newMailbox,
    answer: mailbox,
  }),
  changeMailbox: defineEndpoint({
    method: 'PATCH',
    path: '/lead-mailboxes/:id',
    summary: 'Change, switch off or remove a mailbox',
    permission: design,
    params: one,
    versioned: true,
    body: mailboxChange,
    answer: mailbox,
  }),
  checkMailbox: defineEndpoint({
    method: 'POST',
    path: '/lead-mailboxes/:id/checks',
    summary: 'Look into the mailbox now',
    permission: design,
    principals: ['user'],
    status: 202,
    params: one,
    answer: z.object({ jobId: idSchema }),
  }),
};
