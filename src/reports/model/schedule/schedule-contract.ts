/** Schedules of reports, and the archive of what was sent. */
import { z } from 'zod';
import { defineEndpoint } from '../../../platform/model/contract.ts';
import { idSchema } from '../../../platform/model/identifier.ts';
import { outsideRulesSchema } from './outside-rules.ts';
import { scheduleSchema } from './schedule.ts';

const params = z.object({ id: idSchema });
const named = z.object({ id: idSchema, name: z.string() });

const schedule = z.object({
  id: idSchema,
  report: named,
  definition: scheduleSchema,
  paused: z.boolean(),
  nextAt: z.string().nullable(),
  version: z.number(),
});
export type WireSchedule = z.output<typeof schedule>;

const delivery = z.object({
  id: idSchema,
  /** The receiver: a person's name, or an address outside. */
  to: z.string(),
  state: z.enum(['due', 'sent', 'withheld', 'skipped', 'failed']),
  at: z.string(),
  failure: z.string().nullable(),
  /** Those the asker may open: his own, and those made with his own reach. */
  files: z.array(z.object({ place: z.number(), name: z.string() })),
});
export type WireDelivery = z.output<typeof delivery>;

export const scheduleContract = {
  listSchedules: defineEndpoint({
    method: 'GET',
    path: '/reports/:id/schedules',
    summary: 'The asker’s schedules of a report',
    permission: null,
    params,
    answer: z.object({ items: z.array(schedule) }),
  }),
  createSchedule: defineEndpoint({
    method: 'POST',
    path: '/reports/:id/schedules',
    summary: 'Have a report sent to people on its days',
    permission: null,
    params,
    status: 201,
    body: z.strictObject({ definition: scheduleSchema }),
    answer: schedule,
  }),
  changeSchedule: defineEndpoint({
    method: 'PUT',
    path: '/report-schedules/:id',
    summary: 'Change when, how and to whom it is sent',
    permission: null,
    params,
    versioned: true,
    /** Left out, it goes on or rests as before. */
    body: z.strictObject({ definition: scheduleSchema, paused: z.boolean().optional() }),
    answer: schedule,
  }),
  pauseSchedule: defineEndpoint({
    method: 'PUT',
    path: '/report-schedules/:id/pause',
    summary:
      'Let a schedule rest, or have it sent on its days again; those that passed meanwhile are left out',
    permission: null,
    params,
    body: z.strictObject({ paused: z.boolean() }),
    answer: schedule,
  }),
  removeSchedule: defineEndpoint({
    method: 'DELETE',
    path: '/report-schedules/:id',
    summary: 'Have it sent no more; what was sent stays in the archive',
    permission: null,
    params,
    status: 204,
    answer: z.null(),
  }),
  sendNow: defineEndpoint({
    method: 'POST',
    path: '/report-schedules/:id/sendings',
    summary: 'Send it once now, besides its days',
    permission: null,
    params,
    status: 202,
    answer: z.object({ id: idSchema }),
  }),
  listDeliveries: defineEndpoint({
    method: 'GET',
    path: '/report-schedules/:id/deliveries',
    summary: 'What was sent to whom, the last first',
    permission: null,
    params,
    answer: z.object({ items: z.array(delivery) }),
  }),
  sentFile: defineEndpoint({
    method: 'GET',
    path: '/report-deliveries/:id/files/:place',
    summary: 'A file that was sent',
    permission: null,
    params: params.extend({ place: z.coerce.number().int().min(0).max(100) }),
    raw: 'file',
    answer: z.unknown(),
  }),
  readOutside: defineEndpoint({
    method: 'GET',
    path: '/report-outside',
    summary: 'To which addresses outside the organisation reports may go',
    permission: { object: 'organisation', action: 'read' },
    answer: z.object({ rules: outsideRulesSchema, version: z.number() }),
  }),
  saveOutside: defineEndpoint({
    method: 'PUT',
    path: '/report-outside',
    summary: 'Say to which addresses outside the organisation reports may go',
    permission: { object: 'organisation', action: 'update' },
    body: z.strictObject({ rules: outsideRulesSchema, version: z.int().min(0) }),
    answer: z.object({ rules: outsideRulesSchema, version: z.number() }),
  }),
};
