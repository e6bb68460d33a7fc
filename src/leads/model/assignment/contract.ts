import { z } from 'zod';
import { defineEndpoint } from '../../../platform/model/contract.ts';
import { idSchema } from '../../../platform/model/identifier.ts';
import { dealAssignmentContract } from './deal-contract.ts';
import { simulationContract } from './simulation-contract.ts';
import {
  absenceBody,
  absenceSchema,
  assigned,
  assignmentBody,
  decisionSchema,
  profileBody,
  repSchema,
  ruleDraft,
  ruleSchema,
  workingTimeBody,
} from './wire.ts';

const idParam = z.object({ id: idSchema });
const named = z.object({ id: idSchema, name: z.string() });
const readRules = { object: 'lead_rules', action: 'read' } as const;
const design = { object: 'lead_rules', action: 'design' } as const;
const readLeads = { object: 'lead', action: 'read' } as const;
const assign = { object: 'lead', action: 'assign' } as const;

const rules = {
  listRules: defineEndpoint({
    method: 'GET',
    path: '/assignment-rules',
    summary: 'Which leads go to whom, in order; the first rule that matches decides',
    permission: readRules,
    answer: z.object({ items: z.array(ruleSchema) }),
  }),
  createRule: defineEndpoint({
    method: 'POST',
    path: '/assignment-rules',
    summary: 'Add a rule after the others',
    permission: design,
    status: 201,
    body: ruleDraft,
    answer: ruleSchema,
  }),
  orderRules: defineEndpoint({
    method: 'PUT',
    path: '/assignment-rules/order',
    summary: 'Set the order of all rules',
    permission: design,
    body: z.strictObject({ ids: z.array(idSchema).max(200) }),
    answer: z.object({ items: z.array(ruleSchema) }),
  }),
  changeRule: defineEndpoint({
    method: 'PUT',
    path: '/assignment-rules/:id',
    summary: 'Change a rule; decisions taken by it keep how it was',
    permission: design,
    params: idParam,
    body: ruleDraft.extend({ version: z.int() }),
    answer: ruleSchema,
  }),
  archiveRule: defineEndpoint({
    method: 'DELETE',
    path: '/assignment-rules/:id',
    summary: 'Take a rule out of use',
    permission: design,
    params: idParam,
    status: 204,
    answer: z.null(),
  }),
  readWorkingTime: defineEndpoint({
    method: 'GET',
    path: '/working-time',
    summary: 'Working hours, the organisation’s own days off and days worked',
    permission: readLeads,
    answer: workingTimeBody,
  }),
  changeWorkingTime: defineEndpoint({
    method: 'PUT',
    path: '/working-time',
    summary: 'Set working hours and own days; clocks that run already are not moved',
    permission: design,
    body: workingTimeBody,
    answer: workingTimeBody,
  }),
};

const people = {
  listReps: defineEndpoint({
    method: 'GET',
    path: '/rep-profiles',
    summary: 'Reps within reach as they stand today; without the right to assign, oneself',
    permission: readLeads,
    answer: z.object({ items: z.array(repSchema) }),
  }),
  changeProfile: defineEndpoint({
    method: 'PUT',
    path: '/rep-profiles/:id',
    summary: 'Set what a rep is good at, how much he takes, and when he is there',
    permission: assign,
    params: idParam,
    body: profileBody,
    answer: repSchema,
  }),
  listAbsences: defineEndpoint({
    method: 'GET',
    path: '/rep-absences',
    summary: 'Leave and holds that are not over, of the reps within reach',
    permission: readLeads,
    answer: z.object({ items: z.array(absenceSchema) }),
  }),
  addAbsence: defineEndpoint({
    method: 'POST',
    path: '/rep-absences',
    summary: 'Note leave (whole days) or a hold (from now on)',
    permission: assign,
    status: 201,
    body: absenceBody,
    answer: absenceSchema,
  }),
  endAbsence: defineEndpoint({
    method: 'DELETE',
    path: '/rep-absences/:id',
    summary: 'End an absence now, or take back one that has not begun',
    permission: assign,
    params: idParam,
    status: 204,
    answer: z.null(),
  }),
};

const giving = {
  assignLead: defineEndpoint({
    method: 'POST',
    path: '/leads/:id/assignments',
    summary: 'Give a lead to a person, or have the engine decide again',
    permission: assign,
    params: idParam,
    status: 201,
    body: assignmentBody,
    answer: assigned,
  }),
  leadDecisions: defineEndpoint({
    method: 'GET',
    path: '/leads/:id/assignments',
    summary: 'Why this rep: every decision on the lead with all candidates, newest first',
    permission: readLeads,
    params: idParam,
    answer: z.object({ items: z.array(decisionSchema) }),
  }),
  listQueue: defineEndpoint({
    method: 'GET',
    path: '/lead-queue',
    summary: 'Leads that nobody could take or nobody accepted, the longest waiting first',
    permission: assign,
    query: z.object({ limit: z.coerce.number().int().min(1).max(200).default(100) }),
    answer: z.object({
      items: z.array(
        z.object({
          leadId: idSchema,
          name: z.string(),
          company: z.string().nullable(),
          source: z.string().nullable(),
          level: z.string().nullable(),
          score: z.number().nullable(),
          since: z.string(),
          reason: z.enum(['nobody_eligible', 'not_accepted']),
          team: named.nullable(),
          decision: decisionSchema.nullable(),
        }),
      ),
      total: z.number(),
    }),
  }),
};

/** Assignment of leads (and deals): rules, profiles, giving out, explaining, trying out. */
export const assignmentContract = {
  ...rules,
  ...people,
  ...giving,
  ...dealAssignmentContract,
  ...simulationContract,
};
