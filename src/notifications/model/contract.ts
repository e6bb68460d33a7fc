import { z } from 'zod';
import { defineEndpoint } from '../../platform/model/contract.ts';
import { channels } from './channels.ts';
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

const kind = z.enum(Object.keys(notificationKinds) as [NotificationKind, ...NotificationKind[]]);

const mailWish = z.object({ kind, mail: z.boolean() });
export type MailWish = z.output<typeof mailWish>;
const mailWishes = z.object({ items: z.array(mailWish) });

const ways = z.object({
  kind,
  bell: z.boolean(),
  mail: z.boolean(),
  push: z.boolean(),
  robot: z.boolean(),
});
export type WireWays = z.output<typeof ways>;

const channelWish = z.strictObject({
  kinds: z.array(kind).min(1).max(100),
  channel: z.enum(channels),
  wanted: z.boolean(),
});
export type ChannelWish = z.output<typeof channelWish>;

const minuteOfDay = z.number().int().min(0).max(1439);
const quietHours = z.strictObject({ from: minuteOfDay, until: minuteOfDay, onDaysOff: z.boolean() });

const pushDevice = z.object({
  id: idSchema,
  name: z.string(),
  /** The digest of its endpoint, by which a browser knows itself. */
  mark: z.string(),
  createdAt: z.string(),
  pushedAt: z.string().nullable(),
  /** Why the last push did not arrive, in words. */
  error: z.string().nullable(),
});
export type WirePushDevice = z.output<typeof pushDevice>;

const base64url = z.string().regex(/^[\w-]+=*$/);
const newPushDevice = z.strictObject({
  endpoint: z.url().max(2000),
  p256dh: base64url.min(80).max(100),
  auth: base64url.min(16).max(40),
  name: z.string().trim().min(1).max(80),
});
export type NewPushDevice = z.output<typeof newPushDevice>;

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
  listWishes: defineEndpoint({
    method: 'GET',
    path: '/notification-wishes',
    summary: 'By which ways I am told of what',
    permission: null,
    principals: ['user'],
    answer: z.object({ items: z.array(ways) }),
  }),
  saveWishes: defineEndpoint({
    method: 'PUT',
    path: '/notification-wishes',
    summary: 'Tell me these by this way, or do not',
    permission: null,
    principals: ['user'],
    body: channelWish,
    answer: z.object({ items: z.array(ways) }),
  }),
  readQuietHours: defineEndpoint({
    method: 'GET',
    path: '/quiet-hours',
    summary: 'When my devices stay silent',
    permission: null,
    principals: ['user'],
    answer: quietHours,
  }),
  saveQuietHours: defineEndpoint({
    method: 'PUT',
    path: '/quiet-hours',
    summary: 'My devices stay silent then, in minutes from midnight',
    permission: null,
    principals: ['user'],
    body: quietHours,
    answer: quietHours,
  }),
  listPushDevices: defineEndpoint({
    method: 'GET',
    path: '/push-devices',
    summary: 'My browsers that are pushed to, and the key they subscribe with',
    permission: null,
    principals: ['user'],
    answer: z.object({ publicKey: z.string(), items: z.array(pushDevice) }),
  }),
  addPushDevice: defineEndpoint({
    method: 'POST',
    path: '/push-devices',
    summary: 'Push to this browser from now on',
    permission: null,
    principals: ['user'],
    status: 201,
    body: newPushDevice,
    answer: pushDevice,
  }),
  removePushDevice: defineEndpoint({
    method: 'DELETE',
    path: '/push-devices/:id',
    summary: 'Push to this browser no more',
    permission: null,
    principals: ['user'],
    params: z.object({ id: idSchema }),
    status: 204,
    answer: z.null(),
  }),
};
