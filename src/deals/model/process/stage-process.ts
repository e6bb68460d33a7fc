/** What a stage asks for: to enter it, to go on from it, what is to be done in it, and where one may go from it. */
import { z } from 'zod';
import { noteKinds } from '../../../activities/model/contract.ts';
import { idSchema } from '../../../platform/model/identifier.ts';
import { buyingRoles } from './buying-role.ts';

/** How strictly a rule holds: only noted, warned of and confirmed, or refused. */
export const processModes = ['observe', 'remind', 'enforce'] as const;
export type ProcessMode = (typeof processModes)[number];

export const ruleAnchor = { id: idSchema, mode: z.enum(processModes) };
const fieldId = z.string().regex(/^(custom\.)?[a-z][a-z0-9_]{0,39}$/);

/** What is done with a deal: one of the kinds of notes, a task that was finished, or any of them. */
const activityKinds = ['any', ...noteKinds, 'task'] as const;
export type ActivityKind = (typeof activityKinds)[number];

const fieldRequirement = z.strictObject({
  ...ruleAnchor,
  kind: z.literal('field'),
  object: z.enum(['deal', 'account']),
  field: fieldId,
});
const contactRequirement = z.strictObject({
  ...ruleAnchor,
  kind: z.literal('contact'),
  /** Null: whatever part they play. */
  role: z.enum(buyingRoles).nullable(),
  atLeast: z.int().min(1).max(20),
});
/** Counted since the deal entered the stage it stands in. */
const activityRequirement = z.strictObject({
  ...ruleAnchor,
  kind: z.literal('activity'),
  activity: z.enum(activityKinds),
  atLeast: z.int().min(1).max(50),
});
/** Files on the deal. */
const fileRequirement = z.strictObject({
  ...ruleAnchor,
  kind: z.literal('file'),
  /** What their names hold, in whatever case; null counts every file. */
  word: z.string().trim().min(1).max(60).nullable(),
  atLeast: z.int().min(1).max(20),
});
/** The requirement form of the pipeline, filled in and archived on the deal. */
const formRequirement = z.strictObject({ ...ruleAnchor, kind: z.literal('form') });
/** The move was approved, by the flow for stage moves that applies to it; where none applies nothing is asked. */
const approvalRequirement = z.strictObject({ ...ruleAnchor, kind: z.literal('approval') });
export const requirementSchema = z.discriminatedUnion('kind', [
  fieldRequirement,
  contactRequirement,
  activityRequirement,
  fileRequirement,
  formRequirement,
  approvalRequirement,
]);
export type Requirement = z.output<typeof requirementSchema>;

export const checklistItemSchema = z.strictObject({
  id: idSchema,
  text: z.string().trim().min(1).max(200),
  textEn: z.string().trim().max(200).nullable(),
  /** How strictly it is asked for before the deal goes on; null: a help, not a rule. */
  required: z.enum(processModes).nullable(),
});
export type ChecklistItem = z.output<typeof checklistItemSchema>;

export const transitionSchema = z.discriminatedUnion('kind', [
  z.strictObject({ ...ruleAnchor, kind: z.literal('no_back') }),
  /** Forwards only to the next stage, or to one of these. */
  z.strictObject({ ...ruleAnchor, kind: z.literal('no_skip'), except: z.array(idSchema).max(200) }),
  z.strictObject({
    ...ruleAnchor,
    kind: z.literal('close'),
    outcome: z.enum(['won', 'lost']),
    /** The owner himself, or whoever may hand the deal over. */
    by: z.enum(['owner', 'superior']),
  }),
]);
export type TransitionRule = z.output<typeof transitionSchema>;

/** What happens to a deal's papers and can move it on. */
export const evidenceKinds = [
  'quote_sent',
  'quote_accepted',
  'approved',
  'contract_signed',
  'delivered',
] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

const parts = z.strictObject({
  entry: z.array(requirementSchema).max(30),
  checklist: z.array(checklistItemSchema).max(40),
  exit: z.array(requirementSchema).max(30),
  transitions: z.array(transitionSchema).max(10),
  /** Evidence by which a deal comes into the stage by itself, if its gate lets it. */
  advancedBy: z.array(z.enum(evidenceKinds)).max(evidenceKinds.length).optional(),
});
export type StageProcess = z.output<typeof parts>;
/** The parts that hold rules. */
export type ProcessPart = Exclude<keyof StageProcess, 'advancedBy'>;

/** Every rule and item of a process. */
export function rulesOf({ entry, checklist, exit, transitions }: StageProcess) {
  return [...entry, ...checklist, ...exit, ...transitions];
}

/** The shape of what `stage_version.process` holds; no two of its rules have the same id. */
export const stageProcessSchema = parts.refine((process) => {
  const ids = rulesOf(process).map(({ id }) => id);
  return new Set(ids).size === ids.length;
}, 'Ids must differ');

export const emptyProcess: StageProcess = { entry: [], checklist: [], exit: [], transitions: [] };

/** Does the stage ask for anything at all? */
export function isEmptyProcess(process: StageProcess): boolean {
  return rulesOf(process).length === 0 && (process.advancedBy ?? []).length === 0;
}

/** The fields that a process asks for, as `deal.amount`, `account.custom.segment`. */
export function fieldsAskedBy(process: StageProcess): { object: 'deal' | 'account'; field: string }[] {
  return [...process.entry, ...process.exit].filter((one) => one.kind === 'field');
}

/** The process with what it says of other stages read by `standIn`: what that says null of is no longer named. */
export function withStages(process: StageProcess, standIn: (stageId: string) => string | null): StageProcess {
  return {
    ...process,
    transitions: process.transitions.map((one) =>
      one.kind === 'no_skip'
        ? { ...one, except: [...new Set(one.except.flatMap((id) => standIn(id) ?? []))] }
        : one,
    ),
  };
}
