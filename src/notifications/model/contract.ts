import { z } from 'zod';
import { defineEndpoint } from '../../platform/model/contract.ts';
import { notificationKinds, type NotificationKind } from './kinds.ts';
import { idSchema } from '../../platform/model/identifier.ts';

const notification = z.object({
  id: idSchema,
  kind: z.string(),
  object: z.string().nullable(),
  recordId: idSchema.nullable(),
  payload: z.record(z.string(), z.unknown()),
  at: z.string(),
  readAt: z.string().nullable(),
});
export type WireNotification = z.output<typeof notification>;

const mailWish = z.object({
  kind: z.enum(Object.keys(notificationKinds) as [NotificationKind, ...NotificationKind[]]),
  mail: z.boolean(),
});
export type MailWish = z.output<typeof mailWish>;
const mailWishes = z.object({ items: z.array(mailWish) });

export const notificationContract = {
  listNotifications: defineEndpoint({
    method: 'GET',
    path: '/notifications',
    summary: 'What I was told, newest first',
    permission: null,
    principals: ['user'],
    query: z.object({
      cursor: z.string().max(100).optional(),
      limit: z.coerce.number().int().min(1).max(100).default(30),
    }),
    answer: z.object({ items: z.array(notification), unread: z.number(), nextCursor: z.string().nullable() }),
  }),
  readNotification: defineEndpoint({
    method: 'POST',
    path: '/notifications/:id/reading',
    summary: 'I have read this',
    permission: null,
    principals: ['user'],
    params: z.object({ id: idSchema }),
    answer: z.object({ unread: z.number() }),
  }),
  readAllNotifications: defineEndpoint({
    method: 'POST',
    path: '/notifications/readings',
    summary: 'I have read all',
    permission: null,
    principals: ['user'],
    answer: z.object({ unread: z.number() }),
  }),
  listMailWishes: defineEndpoint({
    method: 'GET',
    path: '/mail-wishes',
    summary: 'What I am told by mail',
    permission: null,
    principals: ['user'],
    answer: mailWishes,
  }),
  saveMailWish: defineEndpoint({
    method: 'PUT',
    path: '/mail-wishes',
    summary: 'Tell me this by mail, or do not',
    permission: null,
    principals: ['user'],
    body: mailWish,
    answer: mailWishes,
  }),
};
