import { z } from 'zod';
import { defineEndpoint } from '../../../platform/model/contract.ts';
import { idSchema } from '../../../platform/model/identifier.ts';
import { notificationKinds, type NotificationKind } from '../kinds.ts';
import { robotProducts } from './products.ts';

const kind = z.enum(Object.keys(notificationKinds) as [NotificationKind, ...NotificationKind[]]);

const written = {
  name: z.string().trim().min(1).max(80),
  product: z.enum(robotProducts),
  kinds: z.array(kind).max(100),
  /** Whose notifications go to the group: of people in these teams and below; empty: everybody's. */
  teamIds: z.array(idSchema).max(200),
  locale: z.enum(['zh-CN', 'en']),
  /** What is told outside of working hours waits until they begin. */
  workingHoursOnly: z.boolean(),
};

/** The webhook address with its key, and the secret that signs; both go in and never come out. */
const address = z.string().trim().min(1).max(2000);
const signSecret = z.string().trim().min(1).max(500);

const robot = z.object({
  ...written,
  kinds: z.array(z.string()),
  id: idSchema,
  /** Host and last four signs. */
  addressHint: z.string(),
  isSigned: z.boolean(),
  state: z.enum(['on', 'off', 'dead']),
  /** Why the last post failed, in words; null when it went well. */
  error: z.string().nullable(),
  postedAt: z.string().nullable(),
  waiting: z.number(),
  version: z.number(),
});
export type WireRobot = z.output<typeof robot>;

const newRobot = z.strictObject({ ...written, address, signSecret: signSecret.nullable() });
export type NewRobot = z.output<typeof newRobot>;

const robotChange = z
  .strictObject({ ...written, address, signSecret: signSecret.nullable() })
  .omit({ product: true })
  .extend({ isOn: z.boolean(), isArchived: z.literal(true) })
  .partial();
export type RobotChange = z.output<typeof robotChange>;

const message = z.object({
  id: idSchema,
  text: z.string(),
  state: z.enum(['due', 'sent', 'failed', 'dropped']),
  at: z.string(),
  /** When it goes out, for what is due. */
  dueAt: z.string(),
  sentAt: z.string().nullable(),
  tries: z.number(),
  /** Why it failed, in words. */
  error: z.string().nullable(),
});
export type WireRobotMessage = z.output<typeof message>;

const design = { object: 'organisation', action: 'update' } as const;
const one = z.object({ id: idSchema });

export const robotContract = {
  listRobots: defineEndpoint({
    method: 'GET',
    path: '/im-robots',
    summary: 'Robots in chat groups, and how they are',
    permission: design,
    answer: z.object({ items: z.array(robot) }),
  }),
  addRobot: defineEndpoint({
    method: 'POST',
    path: '/im-robots',
    summary: 'Let a robot tell a chat group from now on',
    permission: design,
    status: 201,
    body: newRobot,
    answer: robot,
  }),
  changeRobot: defineEndpoint({
    method: 'PATCH',
    path: '/im-robots/:id',
    summary: 'Change, switch on or off, or remove a robot',
    permission: design,
    params: one,
    versioned: true,
    body: robotChange,
    answer: robot,
  }),
  testRobot: defineEndpoint({
    method: 'POST',
    path: '/im-robots/:id/tests',
    summary: 'Let the robot say a test message; its log tells what came of it',
    permission: design,
    params: one,
    status: 202,
    answer: z.object({ messageId: idSchema }),
  }),
  listRobotMessages: defineEndpoint({
    method: 'GET',
    path: '/im-robots/:id/messages',
    summary: 'What a robot said, newest first, and what came of it',
    permission: design,
    params: one,
    query: z.object({
      cursor: z.string().max(100).optional(),
      limit: z.coerce.number().int().min(1).max(100).default(50),
    }),
    answer: z.object({ items: z.array(message), nextCursor: z.string().nullable() }),
  }),
};
