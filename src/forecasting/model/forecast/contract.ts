/** Forecasts: a period's band, categories and people, the deals behind, what changed, its track record, what was submitted. */
import { z } from 'zod';
import { defineEndpoint } from '../../../platform/model/contract.ts';
import { idSchema } from '../../../platform/model/identifier.ts';
import { waterfallSteps } from '../change/waterfall.ts';
import { forecastCategories, pickableCategories } from '../categories/category.ts';
import { isPlanned, subjectKinds, targetLevels, targetPeriods } from '../target/target-levels.ts';

/** Fen; `given` ones are never negative. */
const fen = z.string().regex(/^-?\d+$/);
const given = z.string().regex(/^\d{1,15}$/);
const day = z.iso.date();
const askedDay = day.refine(isPlanned);
const subject = z.object({ kind: z.enum(subjectKinds), id: idSchema });
const chance = z.number().nullable();

/** The period of this kind that holds the day (today unless told), for a subject (the widest in reach unless told). */
const asked = {
  kind: z.enum(targetPeriods).default('quarter'),
  on: askedDay.optional(),
  subjectKind: z.enum(subjectKinds).optional(),
  subjectId: idSchema.optional(),
};
export type ForecastAsked = z.output<z.ZodObject<typeof asked>>;

const period = z.object({ kind: z.enum(targetPeriods), from: day, to: day });
const band = z.object({ p10: fen, p50: fen, p90: fen }).nullable();
const levels = z.record(z.enum(targetLevels), fen.nullable());
const category = z.enum(forecastCategories);
const sums = z.record(category, z.object({ count: z.number(), amount: fen, unpriced: z.number() }));

const row = z.object({
  subject,
  name: z.string(),
  above: subject.nullable(),
  target: fen.nullable(),
  won: fen,
  commitForecast: fen,
  bestCaseForecast: fen,
  openPipeline: fen,
  expected: fen,
});
export type WireForecastRow = z.output<typeof row>;

const forecast = z.object({
  period,
  asOf: z.iso.datetime(),
  currency: z.string(),
  subject: subject.extend({ name: z.string() }),
  /** Closed deals that it rests on, and the fewest for a band. */
  closed: z.number(),
  fewest: z.number(),
  /** One of so many deals was read; 1: all. */
  every: z.number(),
  won: fen,
  expected: fen,
  fromNew: fen,
  band,
  targets: levels,
  chances: z.record(z.enum(targetLevels), chance),
  coverage: z.object({ open: fen, ratio: chance, needed: chance }),
  categories: sums,
  commitForecast: fen,
  bestCaseForecast: fen,
  openPipeline: fen,
  /** Open deals without an expected day: in no period. */
  undated: z.object({ count: z.number(), amount: fen }),
  /** The same period as it was forecast seven days ago; null before the period's deals were known. */
  weekAgo: z.object({ expected: fen, openPipeline: fen, won: fen }),
  rows: z.array(row),
  maySubmit: z.boolean(),
});
export type WireForecast = z.output<typeof forecast>;

const deal = z.object({
  id: idSchema,
  name: z.string(),
  account: z.string().nullable(),
  owner: z.string().nullable(),
  stage: z.string(),
  stageEn: z.string().nullable(),
  amount: fen.nullable(),
  closeOn: day.nullable(),
  category,
  /** Chosen by hand, by whom; null: it follows from the stage. */
  picked: z.object({ by: z.string().nullable(), at: z.iso.datetime() }).nullable(),
  /** In this period, by the model; of won deals 1. */
  chance: z.number(),
  pushes: z.number(),
  isOverdue: z.boolean(),
  mayPick: z.boolean(),
});
export type WireForecastDeal = z.output<typeof deal>;

const change = z.object({
  step: z.enum(waterfallSteps),
  amount: fen,
  count: z.number(),
  deals: z.array(z.object({ id: idSchema, name: z.string(), amount: fen, pushes: z.number() })),
});

const accuracy = z.object({ periods: z.number(), bias: chance, wape: chance });
const past = z.object({
  from: day,
  actual: fen,
  forecast: fen,
  band: z.object({ p10: fen, p50: fen, p90: fen }).nullable(),
  weights: fen,
  lastYear: fen.nullable(),
  commit: fen,
});
export const forecasters = ['model', 'weights', 'lastYear', 'commit'] as const;

const submission = z.object({
  id: idSchema,
  forecaster: z.object({ id: idSchema, name: z.string() }),
  commit: fen,
  bestCase: fen,
  expected: fen,
  won: fen,
  note: z.string().nullable(),
  at: z.iso.datetime(),
});

const mayRead = { object: 'deal', action: 'read' } as const;

export const forecastContract = {
  readForecast: defineEndpoint({
    method: 'GET',
    path: '/forecast',
    summary:
      'The forecast of a period with its band, categories, target, coverage, and the people and teams in it',
    permission: mayRead,
    readsMuch: () => true,
    query: z.object(asked),
    answer: forecast,
  }),
  forecastDeals: defineEndpoint({
    method: 'GET',
    path: '/forecast/deals',
    summary: 'The deals behind a forecast, of one category or all, the largest first, with push counts',
    permission: mayRead,
    readsMuch: () => true,
    query: z.object({ ...asked, category: category.optional(), undated: z.enum(['true']).optional() }),
    answer: z.object({ total: z.number(), items: z.array(deal) }),
  }),
  forecastChanges: defineEndpoint({
    method: 'GET',
    path: '/forecast/changes',
    summary:
      'How the open deals of a period changed since a day: created, moved, grown, lost, won, adding up exactly',
    permission: mayRead,
    readsMuch: () => true,
    query: z.object({ ...asked, since: askedDay }),
    answer: z.object({ since: day, start: fen, end: fen, steps: z.array(change) }),
  }),
  trackRecord: defineEndpoint({
    method: 'GET',
    path: '/forecast/track-record',
    summary:
      'What the forecast would have said at the beginning of past periods, beside what came and what others would have said',
    permission: mayRead,
    readsMuch: () => true,
    query: z.object(asked),
    answer: z.object({
      /** What the periods are: the kind asked for, months where there are too few of it. */
      kind: z.enum(targetPeriods),
      periods: z.array(past),
      accuracy: z.record(z.enum(forecasters), accuracy),
      /** How often what came lay within the band. */
      coverage: chance,
      winner: z.enum(forecasters).nullable(),
    }),
  }),
  proposeTargets: defineEndpoint({
    method: 'GET',
    path: '/forecast/proposal',
    summary: 'Targets for the next period at three levels, out of the forecast',
    permission: mayRead,
    readsMuch: () => true,
    query: z.object(asked),
    answer: z.object({
      period,
      months: z.array(day),
      levels: z.record(z.enum(targetLevels), z.object({ amount: fen, months: z.array(fen) })).nullable(),
      closed: z.number(),
      fewest: z.number(),
    }),
  }),
  listSubmissions: defineEndpoint({
    method: 'GET',
    path: '/forecast/submissions',
    summary:
      'What was submitted for a period, newest first, and how good each forecaster was in periods that are over',
    permission: mayRead,
    readsMuch: () => true,
    query: z.object(asked),
    answer: z.object({
      items: z.array(submission),
      accuracy: z.array(
        z.object({
          forecaster: z.object({ id: idSchema, name: z.string() }),
          periods: z.number(),
          bias: chance,
          wape: chance,
        }),
      ),
    }),
  }),
  submitForecast: defineEndpoint({
    method: 'POST',
    path: '/forecast/submissions',
    summary: 'Stand for a forecast: it is kept as it was said and never changed',
    permission: { object: 'deal', action: 'update' },
    status: 201,
    body: z.strictObject({
      kind: z.enum(targetPeriods),
      from: askedDay,
      subject: z.strictObject({ kind: z.enum(subjectKinds), id: idSchema }),
      commit: given,
      bestCase: given,
      note: z.string().trim().max(500).nullable().default(null),
    }),
    answer: submission,
  }),
  pickCategory: defineEndpoint({
    method: 'PUT',
    path: '/deals/:id/forecast-category',
    summary: 'Choose the category of a deal by hand, or (null) let its stage choose again',
    permission: { object: 'deal', action: 'update' },
    params: z.object({ id: idSchema }),
    body: z.strictObject({ category: z.enum(pickableCategories).nullable() }),
    answer: z.object({ category, isPicked: z.boolean() }),
  }),
};
