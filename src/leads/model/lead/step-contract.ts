/** Working a lead: the steps it takes, what they ask for, and where it stands. */
import { z } from 'zod';
import { defineEndpoint } from '../../../platform/model/contract.ts';
import { idSchema } from '../../../platform/model/identifier.ts';
import { bulkAnswer, narrowingSchema } from '../../../records/model/record-contract.ts';
import { touchChannels } from '../capture/lead-draft.ts';
import { contactKinds } from './contact.ts';
import { leadStatuses } from './lead-status.ts';
import { leadSteps } from './lead-step.ts';
import { queueReasons } from './queue.ts';
import { stepRulesSchema } from './step-rules.ts';

const params = z.object({ id: idSchema });
const status = z.enum(leadStatuses);
const read = { object: 'lead', action: 'read' } as const;
const update = { object: 'lead', action: 'update' } as const;
const bulk = { object: 'lead', action: 'bulk' } as const;

const stepDone = z.object({ leadId: idSchema, status, version: z.number() });

const note = z
  .string()
  .trim()
  .max(2000)
  .nullish()
  .transform((told) => told || null);
const closing = z.strictObject({ reason: z.string().trim().min(1).max(100), note });
const reopening = z.strictObject({ ownerId: idSchema.nullish() });
const ids = z.array(idSchema).min(1).max(500);

/** One step of one lead, from the version the asker saw. */
function step<B extends z.ZodType>(path: string, summary: string, body: B) {
  return defineEndpoint({
    method: 'POST',
    path: `/leads/:id/${path}`,
    summary,
    permission: update,
    versioned: true,
    params,
    status: 201,
    body,
    answer: stepDone,
  });
}

/** The same step of many leads; each that is refused is told with what it lacks. */
function stepOfMany<B extends z.ZodType>(path: string, summary: string, body: B) {
  return defineEndpoint({
    method: 'POST',
    path: `/leads/${path}`,
    summary,
    permission: bulk,
    body,
    answer: bulkAnswer,
  });
}

export const leadStepContract = {
  stepsOfLead: defineEndpoint({
    method: 'GET',
    path: '/leads/:id/steps',
    summary: 'What I can do with a lead now, and what each other step lacks',
    permission: read,
    params,
    answer: z.object({
      steps: z.array(
        z.object({
          step: z.enum(leadSteps),
          refusal: z.object({ code: z.string(), message: z.string() }).nullable(),
          missing: z.array(z.object({ path: z.string(), name: z.string() })),
        }),
      ),
    }),
  }),
  acceptLead: defineEndpoint({
    method: 'POST',
    path: '/leads/:id/acceptances',
    summary: 'I take this lead on',
    permission: update,
    params,
    status: 201,
    answer: stepDone,
  }),
  noteContact: defineEndpoint({
    method: 'POST',
    path: '/leads/:id/contacts',
    summary: 'Write down a call, a visit, a chat, an e-mail, a meeting',
    permission: update,
    params,
    status: 201,
    body: z.strictObject({
      kind: z.enum(contactKinds),
      body: z.string().trim().min(1).max(20_000),
      at: z.iso.datetime({ offset: true }).optional(),
      next: z
        .strictObject({ title: z.string().trim().min(1).max(300), dueOn: z.iso.date().nullable() })
        .nullish(),
    }),
    answer: stepDone,
  }),
  qualifyLead: step('qualifications', 'Say that a lead is worth selling to', z.strictObject({})),
  disqualifyLead: step('disqualifications', 'Say that a lead is of no use, and why', closing),
  returnLead: step('returns', 'Give a lead back to marketing, and say why', closing),
  reopenLead: step(
    'reopenings',
    'Open a disqualified lead again; send a returned one on to sales',
    reopening,
  ),
  acceptLeads: stepOfMany('acceptances', 'Take several leads on', z.strictObject({ ids })),
  qualifyLeads: stepOfMany('qualifications', 'Qualify several leads', z.strictObject({ ids })),
  disqualifyLeads: stepOfMany(
    'disqualifications',
    'Disqualify several leads for one reason',
    closing.extend({ ids }),
  ),
  returnLeads: stepOfMany(
    'returns',
    'Give several leads back to marketing for one reason',
    closing.extend({ ids }),
  ),
  reopenLeads: stepOfMany('reopenings', 'Open several leads again', reopening.extend({ ids })),
  leadBoard: defineEndpoint({
    method: 'GET',
    path: '/leads/board',
    summary: 'How many leads stand in each state',
    permission: read,
    query: narrowingSchema,
    answer: z.object({ columns: z.array(z.object({ status, count: z.number() })) }),
  }),
  leadQueue: defineEndpoint({
    method: 'GET',
    path: '/leads/queue',
    summary: 'The leads that ask me for work now, the most urgent first',
    permission: read,
    answer: z.object({
      items: z.array(
        z.object({
          leadId: idSchema,
          name: z.string(),
          company: z.string().nullable(),
          level: z.string().nullable(),
          status,
          why: z.enum(queueReasons),
          at: z.string().nullable(),
        }),
      ),
    }),
  }),
  touchesOfLead: defineEndpoint({
    method: 'GET',
    path: '/leads/:id/touches',
    summary: 'Every coming of a lead to us, and from where',
    permission: read,
    params,
    answer: z.object({
      items: z.array(
        z.object({
          id: idSchema,
          at: z.string(),
          channel: z.enum(touchChannels),
          source: z.string().nullable(),
          medium: z.string().nullable(),
          campaign: z.string().nullable(),
          content: z.string().nullable(),
          term: z.string().nullable(),
          referrer: z.string().nullable(),
          page: z.string().nullable(),
        }),
      ),
    }),
  }),
  readStepRules: defineEndpoint({
    method: 'GET',
    path: '/lead-step-rules',
    summary: 'What the steps of a lead ask for',
    permission: read,
    answer: z.object({ rules: stepRulesSchema, version: z.number() }),
  }),
  saveStepRules: defineEndpoint({
    method: 'PUT',
    path: '/lead-step-rules',
    summary: 'Set what the steps of a lead ask for',
    permission: { object: 'lead_rules', action: 'design' },
    body: z.strictObject({ rules: stepRulesSchema, version: z.int().min(0) }),
    answer: z.object({ rules: stepRulesSchema, version: z.number() }),
  }),
};
