/** Watches and the alerts they raise. */
import { z } from 'zod';
import { defineEndpoint } from '../../../platform/model/contract.ts';
import { idSchema } from '../../../platform/model/identifier.ts';
import { alertStates } from './alert-state.ts';
import { watchActionNames } from './watch-actions.ts';
import { definitionSchema, severities, watchedObjects } from './watch.ts';

const named = z.object({ id: idSchema, name: z.string() });
const params = z.object({ id: idSchema });
const content = {
  name: z.string().trim().min(1).max(120),
  shared: z.boolean().default(false),
  definition: definitionSchema,
};

const watch = z.object({
  id: idSchema,
  ...content,
  owner: named,
  isMine: z.boolean(),
  paused: z.boolean(),
  /** Why the last look failed. */
  failure: z.string().nullable(),
  lookedAt: z.string().nullable(),
  nextAt: z.string().nullable(),
  /** How many of its alerts fire now; null where it is a colleague's. */
  firing: z.number().nullable(),
  version: z.number(),
  /** How the people and records are called that its actions name; told of one watch that is read alone. */
  names: z.array(named),
});
export type WireWatch = z.output<typeof watch>;

const alert = z.object({
  id: idSchema,
  source: z.enum(['watch', 'stage', 'number']),
  title: z.string(),
  watch: named.nullable(),
  severity: z.enum(severities),
  /** The record it is about. */
  record: z.object({ object: z.string(), id: idSchema }).nullable(),
  state: z.enum(alertStates),
  since: z.string(),
  firedAt: z.string().nullable(),
  snoozedUntil: z.string().nullable(),
  /** What the asker was told last; null where he made the watch and was told nothing. */
  value: z.string().nullable(),
});
export type WireAlert = z.output<typeof alert>;

const oneAlert = alert.extend({
  turns: z.array(z.object({ state: z.enum(alertStates), at: z.string(), by: z.string().nullable() })),
  /** What was told of it: to the asker, or to all for whoever made the watch. */
  notices: z.array(
    z.object({
      to: z.string(),
      what: z.enum(['fired', 'again', 'escalated', 'recovered']),
      state: z.enum(['due', 'told', 'withheld', 'dropped']),
      at: z.string(),
      value: z.string().nullable(),
    }),
  ),
  /** What was done with the record by itself each time it fired, the last first. */
  acts: z.array(
    z.object({
      what: z.enum(['task', 'flow', 'all', ...watchActionNames]),
      state: z.enum(['done', 'refused', 'held_back']),
      words: z.object({ zh: z.string(), en: z.string() }).nullable(),
      at: z.string(),
    }),
  ),
});
export type WireOneAlert = z.output<typeof oneAlert>;

const replay = z.object({
  /** Of so many days that were looked at. */
  days: z.number(),
  times: z.number(),
  on: z.array(z.string()),
});
export type WireReplay = z.output<typeof replay>;

const preview = z.object({
  /** Of so many things that were looked at. */
  looked: z.number(),
  count: z.number(),
  /** The first of them. */
  items: z.array(
    z.object({
      key: z.string(),
      title: z.string(),
      record: z.object({ object: z.string(), id: idSchema }).nullable(),
      value: z.string(),
    }),
  ),
});
export type WirePreview = z.output<typeof preview>;

export const watchContract = {
  listWatches: defineEndpoint({
    method: 'GET',
    path: '/watches',
    summary: 'The asker’s watches, and those that colleagues of his teams share',
    permission: null,
    answer: z.object({ items: z.array(watch) }),
  }),
  createWatch: defineEndpoint({
    method: 'POST',
    path: '/watches',
    summary: 'Watch a number or a set of records',
    permission: null,
    status: 201,
    body: z.strictObject(content),
    answer: watch,
  }),
  readWatch: defineEndpoint({
    method: 'GET',
    path: '/watches/:id',
    summary: 'One watch',
    permission: null,
    params,
    answer: watch,
  }),
  changeWatch: defineEndpoint({
    method: 'PUT',
    path: '/watches/:id',
    summary: 'Change what is watched, and whom it is told to',
    permission: null,
    params,
    versioned: true,
    body: z.strictObject(content),
    answer: watch,
  }),
  pauseWatch: defineEndpoint({
    method: 'PUT',
    path: '/watches/:id/pause',
    summary: 'Let it rest, or look again',
    permission: null,
    params,
    body: z.strictObject({ paused: z.boolean() }),
    answer: watch,
  }),
  removeWatch: defineEndpoint({
    method: 'DELETE',
    path: '/watches/:id',
    summary: 'Watch it no more',
    permission: null,
    params,
    status: 204,
    answer: z.null(),
  }),
  listWatchFlows: defineEndpoint({
    method: 'GET',
    path: '/watch-flows',
    summary: 'The approval flows that a watch of the asker’s may start about records of a kind',
    permission: null,
    query: z.object({ object: z.enum(watchedObjects), severity: z.enum(severities).default('warning') }),
    answer: z.object({ items: z.array(named) }),
  }),
  replayWatch: defineEndpoint({
    method: 'POST',
    path: '/watch-replays',
    summary: 'On which of the last 90 days it would have fired',
    permission: null,
    reads: true,
    inOneSnapshot: true,
    body: z.strictObject({ definition: definitionSchema }),
    answer: replay,
  }),
  previewWatch: defineEndpoint({
    method: 'POST',
    path: '/watch-previews',
    summary: 'Of what it would tell if it were looked at now',
    permission: null,
    reads: true,
    body: z.strictObject({ definition: definitionSchema }),
    answer: preview,
  }),
  listAlerts: defineEndpoint({
    method: 'GET',
    path: '/alerts',
    summary: 'The alerts the asker was told of or watches for, what fires first',
    permission: null,
    query: z.object({ state: z.enum(['open', 'all']).default('open') }),
    answer: z.object({ items: z.array(alert) }),
  }),
  readAlert: defineEndpoint({
    method: 'GET',
    path: '/alerts/:id',
    summary: 'One alert with its turns and what was told of it',
    permission: null,
    params,
    answer: oneAlert,
  }),
  acknowledgeAlert: defineEndpoint({
    method: 'POST',
    path: '/alerts/:id/acknowledgement',
    summary: 'Say that one looks after it: it is told on to nobody else',
    permission: null,
    params,
    answer: oneAlert,
  }),
  snoozeAlert: defineEndpoint({
    method: 'PUT',
    path: '/alerts/:id/snooze',
    summary: 'Be told again at that time, unless it is over',
    permission: null,
    params,
    body: z.strictObject({ until: z.iso.datetime({ offset: true }) }),
    answer: oneAlert,
  }),
};
