/** A watch (预警规则): a number or a set of records, when it is worth telling, whom, and how insistently. Ids, never names. */
import { z } from 'zod';
import { conditionSchema, funnelQuestionSchema } from '../../../insights/model/question.ts';
import { idSchema } from '../../../platform/model/identifier.ts';
import { filterSchema, type Condition } from '../../../records/model/filter.ts';
import { relativeWindowNames } from '../../../records/model/relative-days.ts';
import { suitsRecords, watchActionSchema } from './watch-actions.ts';

const member = z.string().min(1).max(120);

/** A measure as a page asks it: in total, or each value of a dimension for itself. */
const measureSubject = z.strictObject({
  about: z.literal('measure'),
  measure: member,
  filters: z.array(conditionSchema).max(50).default([]),
  by: member.nullable().default(null),
  /** Looked at by whole days, weeks or months of a day; the last complete one counts. Null: all that the filters leave. */
  over: z
    .strictObject({ on: member, grain: z.enum(['day', 'week', 'month', 'quarter']) })
    .nullable()
    .default(null),
});
export type MeasureSubject = z.output<typeof measureSubject>;

/** A number of a funnel: how many reached a stage, or which share of those before it did. */
const funnelSubject = z.strictObject({
  about: z.literal('funnel'),
  pipeline: idSchema,
  stageId: idSchema,
  what: z.enum(['count', 'step', 'overall']),
  mode: funnelQuestionSchema.shape.funnel.shape.mode,
  /** Records created within days that move with today; null: all. */
  window: z.enum(relativeWindowNames).nullable().default(null),
  filters: z.array(conditionSchema).max(50).default([]),
});
export type FunnelSubject = z.output<typeof funnelSubject>;

export const watchedObjects = [
  'deal',
  'lead',
  'account',
  'contact',
  'contract',
  'quote',
  'case',
  'delivery',
] as const;
export type WatchedObject = (typeof watchedObjects)[number];

/** Records of a kind: each for itself, or how many there are. */
const recordSubject = z.strictObject({
  about: z.literal('records'),
  object: z.enum(watchedObjects),
  filter: z.custom<Condition[]>((value) => filterSchema.safeParse(value).success, 'not a filter'),
  each: z.boolean(),
});
export type RecordSubject = z.output<typeof recordSubject>;

const subjectSchema = z.discriminatedUnion('about', [measureSubject, funnelSubject, recordSubject]);
export type WatchSubject = z.output<typeof subjectSchema>;

/** In the unit of the measure: fen, shares of 1, days. */
const number = z.number().min(-1e15).max(1e15);
const workingDays = z.int().min(1).max(365);

/**
 * When it is so. `clear`: the line beyond which it is over again, where that is another one (hysteresis). `idle` and
 * `in_stage` are in working days; `moved` is a change in percent against the period before, or the median of some.
 */
const whenSchema = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('above'), value: number, clear: number.nullable().default(null) }),
  z.strictObject({ is: z.literal('below'), value: number, clear: number.nullable().default(null) }),
  z.strictObject({ is: z.literal('between'), low: number, high: number }),
  z.strictObject({ is: z.literal('changed') }),
  z.strictObject({
    is: z.literal('moved'),
    way: z.enum(['up', 'down', 'either']),
    percent: z.number().min(1).max(10_000),
    against: z.enum(['previous', 'median']),
    of: z.int().min(3).max(24).default(6),
  }),
  z.strictObject({ is: z.literal('some') }),
  z.strictObject({ is: z.literal('idle'), days: workingDays }),
  z.strictObject({ is: z.literal('in_stage'), days: workingDays }),
]);
export type When = z.output<typeof whenSchema>;

const ids = z.array(idSchema).max(50).default([]);

/** `owner` and `superior` are the record's, or the person's or team's whose group it is. */
const recipientsSchema = z.strictObject({
  me: z.boolean().default(false),
  owner: z.boolean().default(false),
  superior: z.boolean().default(false),
  people: ids,
  teams: ids,
  roles: ids,
});
export type Recipients = z.output<typeof recipientsSchema>;

export const severities = ['notice', 'warning', 'critical'] as const;
export type Severity = (typeof severities)[number];

const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** When it is looked at: soon after such records change, every so many minutes, or once a day from a time on. */
const checkSchema = z.discriminatedUnion('on', [
  z.strictObject({ on: z.literal('change') }),
  z.strictObject({
    on: z.literal('rhythm'),
    minutes: z.union([z.literal(15), z.literal(60), z.literal(240)]),
  }),
  z.strictObject({ on: z.literal('day'), at: clockTime, workdaysOnly: z.boolean().default(true) }),
]);
export type Check = z.output<typeof checkSchema>;

const waitSchema = z.strictObject({
  amount: z.int().min(1).max(365),
  unit: z.enum(['working_hours', 'working_days']),
});

const minutes = (most: number) => z.int().min(0).max(most).default(0);

const taskSchema = z.strictObject({
  title: z.string().trim().min(1).max(200),
  /** Working days from the day on which it fires. */
  dueIn: z.int().min(0).max(90).default(1),
});

export const definitionSchema = z
  .strictObject({
    subject: subjectSchema,
    when: whenSchema,
    /** It must have been so for so long. */
    holdMinutes: minutes(43_200),
    severity: z.enum(severities).default('warning'),
    check: checkSchema,
    to: recipientsSchema,
    /** What comes up within so many minutes is told together. */
    digestMinutes: minutes(1440),
    /** After it was told of something, so long not again of the same. */
    cooldownMinutes: minutes(43_200),
    workingHoursOnly: z.boolean().default(false),
    /** Whom else it is told to when nobody has acknowledged it so long after it fired, one step after the other. */
    escalate: z
      .array(z.strictObject({ after: waitSchema, to: recipientsSchema }))
      .max(3)
      .default([]),
    /** Given to the owner of the record when it fires. */
    task: taskSchema.nullable().default(null),
    /** The approval that is started about the record when it fires, in the name of whoever made the watch. */
    flow: z.strictObject({ id: idSchema }).nullable().default(null),
    /** Done with the record when it fires, in the name of whoever made the watch. */
    actions: z.array(watchActionSchema).max(5).default([]),
    /** With so many records at one look; what fires beyond is told, and left alone. */
    actsAtMost: z.int().min(1).max(200).default(50),
  })
  .superRefine(({ subject, when, to, escalate, task, flow, actions }, check) => {
    const fault = (path: string[], message: string) => check.addIssue({ code: 'custom', path, message });
    if (!suits(subject, when)) fault(['when', 'is'], 'does not suit what is watched');
    const asked = [to, ...escalate.map((step) => step.to)];
    if (!hasOwners(subject) && asked.some(({ owner, superior }) => owner || superior))
      fault(['to'], 'a total has no owner');
    if (asked.some(isNobody)) fault(['to'], 'nobody is told');
    const isEach = subject.about === 'records' && subject.each;
    if (task && !isEach) fault(['task'], 'tasks are about a record');
    if (flow && !isEach) fault(['flow'], 'approvals are about a record');
    for (const [at, action] of actions.entries())
      if (!(isEach && suitsRecords(action.do, subject.object)))
        fault(['actions', String(at)], 'is not done with what is watched');
    if (when.is === 'between' && when.low > when.high) fault(['when', 'high'], 'is below the lower line');
  });
export type WatchDefinition = z.output<typeof definitionSchema>;

const ofRecords: readonly When['is'][] = ['some', 'idle', 'in_stage'];

/** The kinds whose last activity is kept on the record. */
const withActivity: readonly WatchedObject[] = ['deal', 'lead'];

/** Records each for themselves have no number; a movement needs periods; only deals stand in stages. */
export function suits(subject: WatchSubject, { is }: Pick<When, 'is'>): boolean {
  if (subject.about === 'records' && subject.each) {
    if (is === 'idle') return withActivity.includes(subject.object);
    return ofRecords.includes(is) && (is !== 'in_stage' || subject.object === 'deal');
  }
  if (is === 'idle' || is === 'in_stage') return false;
  if (is === 'moved') return subject.about === 'measure' && subject.over !== null;
  return is !== 'some' || subject.about === 'records';
}

/** Has what is watched an owner: a record, or a group that may be a person or a team? */
export function hasOwners(subject: WatchSubject): boolean {
  if (subject.about === 'records') return subject.each;
  return subject.about === 'measure' && subject.by !== null;
}

function isNobody({ me, owner, superior, people, teams, roles }: Recipients): boolean {
  return !me && !owner && !superior && people.length + teams.length + roles.length === 0;
}

/** Does it tell anybody beside the one who made it? Who is asked to approve is told, too. */
export function tellsOthers({
  to,
  escalate,
  flow,
}: Pick<WatchDefinition, 'to' | 'escalate' | 'flow'>): boolean {
  if (flow) return true;
  return [to, ...escalate.map((step) => step.to)].some((one) => !isNobody({ ...one, me: false }));
}
