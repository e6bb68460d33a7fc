/** What an automation says: when something happens to a record, and it is so, then do this. Ids, never names. */
import { z } from 'zod';
import { noteKinds } from '../../activities/model/contract.ts';
import { idSchema } from '../../platform/model/identifier.ts';
import type { Condition } from '../../records/model/filter.ts';
import { filterSchema } from '../../records/model/filter.ts';
import { happeningNames } from './happenings.ts';

/** The kinds of record that automations are about. */
export const automatedObjects = ['deal', 'lead', 'account', 'contact'] as const;
export type AutomatedObject = (typeof automatedObjects)[number];

/** Is anything done by rule to records of this kind? */
export function isAutomated(object: string): object is AutomatedObject {
  return automatedObjects.some((one) => one === object);
}

export const waitUnits = ['days', 'working_days', 'working_hours'] as const;
export type WaitUnit = (typeof waitUnits)[number];

const wait = z.strictObject({ amount: z.int().min(1).max(730), unit: z.enum(waitUnits) });
export type Wait = z.output<typeof wait>;

const fieldId = z.string().min(1).max(80);
const scalar = z.union([z.string().max(2000), z.number(), z.boolean(), z.null()]);
const ids = z.array(idSchema).max(50);

/** What narrows a happening; each kind of happening reads those that concern it (see `happenings`). */
const narrowing = z.strictObject({
  field: fieldId.optional(),
  from: scalar.optional(),
  to: scalar.optional(),
  pipelineId: idSchema.nullish(),
  fromStageId: idSchema.nullish(),
  toStageId: idSchema.nullish(),
  lossReasonIds: ids.optional(),
  clock: z.enum(['stage', 'silence', 'promise']).nullish(),
  level: z.enum(['amber', 'red', 'critical']).optional(),
  noteKinds: z.array(z.enum(noteKinds)).max(noteKinds.length).optional(),
});
export type Narrowing = z.output<typeof narrowing>;

/** A moment before or after a date of the record; of whole days at a time of the day (minutes from midnight). */
const momentTrigger = z.strictObject({
  kind: z.literal('moment'),
  field: fieldId,
  side: z.enum(['before', 'after']),
  amount: z.int().min(0).max(730),
  unit: z.enum(waitUnits),
  at: z
    .int()
    .min(0)
    .max(1439)
    .default(9 * 60),
});
export type MomentTrigger = z.output<typeof momentTrigger>;

const happeningTrigger = z.strictObject({
  kind: z.literal('happening'),
  happening: z.enum(happeningNames),
  only: narrowing.default({}),
  /** Looked at only after so much time: the conditions are asked then. */
  wait: wait.nullish(),
});
export type HappeningTrigger = z.output<typeof happeningTrigger>;

const triggerSchema = z.discriminatedUnion('kind', [happeningTrigger, momentTrigger]);
export type Trigger = z.output<typeof triggerSchema>;

const fieldClause = z.strictObject({
  on: z.enum(['record', 'account']),
  condition: z.custom<Condition>((value) => filterSchema.safeParse([value]).success, 'not a condition'),
});
const actorClause = z.strictObject({
  on: z.literal('actor'),
  is: z.enum(['owner', 'not_owner', 'one_of', 'nobody']),
  userIds: ids.default([]),
});
const hoursClause = z.strictObject({ on: z.literal('office_hours'), is: z.enum(['in', 'out']) });

const clauseSchema = z.discriminatedUnion('on', [fieldClause, actorClause, hoursClause]);
export type Clause = z.output<typeof clauseSchema>;

const match = z.enum(['all', 'any']);
const group = z.strictObject({ match, clauses: z.array(clauseSchema).min(1).max(20) });
export type ClauseGroup = z.output<typeof group>;

const conditionsSchema = z.strictObject({ match, groups: z.array(group).max(8) });
export type Conditions = z.output<typeof conditionsSchema>;

const person = z.discriminatedUnion('who', [
  z.strictObject({ who: z.enum(['owner', 'superior', 'actor']) }),
  z.strictObject({ who: z.literal('person'), userId: idSchema }),
]);
export type PersonAsked = z.output<typeof person>;

const words = (most: number) => z.string().trim().min(1).max(most);
const plannedTask = z.strictObject({
  title: words(300),
  owner: person,
  /** Working days from the run's day; null: no day. */
  dueIn: z.int().min(0).max(730).nullable(),
  promised: z.boolean().default(false),
});
export type PlannedTask = z.output<typeof plannedTask>;

export const actionSchema = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('set_field'), field: fieldId, value: scalar }),
  z.strictObject({ do: z.literal('change_owner'), to: person }),
  z.strictObject({ do: z.literal('create_tasks'), tasks: z.array(plannedTask).min(1).max(10) }),
  z.strictObject({ do: z.literal('add_note'), body: words(4000) }),
  z.strictObject({ do: z.literal('change_tags'), give: ids, take: ids }),
  z.strictObject({
    do: z.literal('change_stage'),
    stageId: idSchema,
    lossReasonId: idSchema.nullish(),
  }),
  z.strictObject({ do: z.literal('notify'), to: z.array(person).min(1).max(20), text: words(300) }),
  z.strictObject({ do: z.literal('release'), poolId: idSchema.nullish() }),
  z.strictObject({ do: z.literal('assign') }),
  z.strictObject({ do: z.literal('call_hook'), hookId: idSchema }),
]);
export type Action = z.output<typeof actionSchema>;
export type ActionName = Action['do'];

export const definitionSchema = z.strictObject({
  object: z.enum(automatedObjects),
  trigger: triggerSchema,
  conditions: conditionsSchema,
  actions: z.array(actionSchema).min(1).max(15),
  /** More runs than these within an hour pause the rule. */
  mostAnHour: z.int().min(1).max(5000).default(500),
});
export type Definition = z.output<typeof definitionSchema>;
