/** Tags of leads: groups, rules, and what people say of single leads and of many. */
import { z } from 'zod';
import { defineEndpoint } from '../../../platform/model/contract.ts';
import { idSchema } from '../../../platform/model/identifier.ts';
import { leadTestSchema } from './lead-test.ts';
import { tagColors } from './tag.ts';

const name = z.string().trim().min(1).max(40);
const nameEn = z.string().trim().max(60).nullable().default(null);
const label = z.object({ zh: z.string(), en: z.string() });
const params = z.object({ id: idSchema });

const tag = z.object({ id: idSchema, name: z.string(), nameEn: z.string().nullable() });

const tagGroup = tag.extend({
  exclusive: z.boolean(),
  color: z.enum(tagColors),
  version: z.number(),
  tags: z.array(tag),
});
export type WireTagGroup = z.output<typeof tagGroup>;

/** Tags with an id keep it; those of the group that are not named are archived. */
const groupBody = z.strictObject({
  name,
  nameEn,
  exclusive: z.boolean(),
  color: z.enum(tagColors),
  tags: z
    .array(z.strictObject({ id: idSchema.optional(), name, nameEn }))
    .min(1)
    .max(100)
    .refine((tags) => new Set(tags.map((one) => one.name)).size === tags.length, 'Names must differ'),
});
export type TagGroupDraft = z.output<typeof groupBody>;

const ruleBody = z.strictObject({
  tagId: idSchema,
  test: leadTestSchema.refine(
    ({ conditions, words, behaviour }) => conditions.length > 0 || words !== null || behaviour !== null,
    'Empty',
  ),
  enabled: z.boolean().default(true),
});
export type TagRuleDraft = z.output<typeof ruleBody>;

const tagRule = z.object({
  id: idSchema,
  tagId: idSchema,
  test: leadTestSchema,
  /** The test, as a sentence. */
  words: label,
  enabled: z.boolean(),
  version: z.number(),
});
export type WireTagRule = z.output<typeof tagRule>;

/** What stands about one tag on a lead: who gave it and why, or who took it off. */
const leadTag = z.object({
  tagId: idSchema,
  byRule: z.boolean(),
  reason: label.nullable(),
  givenBy: z.string().nullable(),
  givenAt: z.string(),
  removedBy: z.string().nullable(),
  removedAt: z.string().nullable(),
});
export type WireLeadTag = z.output<typeof leadTag>;

const onLead = {
  params: z.object({ id: idSchema, tagId: idSchema }),
  answer: z.object({ items: z.array(leadTag) }),
};
const read = { object: 'lead', action: 'read' } as const;
const update = { object: 'lead', action: 'update' } as const;
const design = { object: 'lead_rules', action: 'design' } as const;
const version = z.int().min(1);

export const tagsContract = {
  listGroups: defineEndpoint({
    method: 'GET',
    path: '/tag-groups',
    summary: 'The groups of tags with their tags',
    permission: read,
    answer: z.object({ items: z.array(tagGroup) }),
  }),
  createGroup: defineEndpoint({
    method: 'POST',
    path: '/tag-groups',
    summary: 'Add a group with its tags',
    permission: design,
    status: 201,
    body: groupBody,
    answer: tagGroup,
  }),
  changeGroup: defineEndpoint({
    method: 'PUT',
    path: '/tag-groups/:id',
    summary: 'Change a group and its tags; tags left out are archived with their rules',
    permission: design,
    params,
    body: groupBody.extend({ version }),
    answer: tagGroup,
  }),
  archiveGroup: defineEndpoint({
    method: 'DELETE',
    path: '/tag-groups/:id',
    summary: 'Archive a group, its tags and their rules',
    permission: design,
    params,
    status: 204,
    answer: z.null(),
  }),
  listRules: defineEndpoint({
    method: 'GET',
    path: '/tag-rules',
    summary: 'The rules that give tags, in the order in which they are asked',
    permission: { object: 'lead_rules', action: 'read' },
    answer: z.object({ items: z.array(tagRule) }),
  }),
  createRule: defineEndpoint({
    method: 'POST',
    path: '/tag-rules',
    summary: 'Add a rule behind the others',
    permission: design,
    status: 201,
    body: ruleBody,
    answer: tagRule,
  }),
  changeRule: defineEndpoint({
    method: 'PUT',
    path: '/tag-rules/:id',
    summary: 'Change a rule',
    permission: design,
    params,
    body: ruleBody.extend({ version }),
    answer: tagRule,
  }),
  removeRule: defineEndpoint({
    method: 'DELETE',
    path: '/tag-rules/:id',
    summary: 'Remove a rule; the tags it gave go when a lead is judged again',
    permission: design,
    params,
    status: 204,
    answer: z.null(),
  }),
  orderRules: defineEndpoint({
    method: 'PUT',
    path: '/tag-rules',
    summary: 'Set the order of the rules: all of them, each once',
    permission: design,
    body: z.strictObject({ ids: z.array(idSchema).max(500) }),
    answer: z.object({ items: z.array(tagRule) }),
  }),
  tagsOfLead: defineEndpoint({
    method: 'GET',
    path: '/leads/:id/tags',
    summary: 'The tags of one lead with their reasons, and those a person took off',
    permission: read,
    params,
    answer: onLead.answer,
  }),
  giveTag: defineEndpoint({
    method: 'PUT',
    path: '/leads/:id/tags/:tagId',
    summary: 'Give a lead a tag; no rule takes it away',
    permission: update,
    ...onLead,
  }),
  takeTag: defineEndpoint({
    method: 'DELETE',
    path: '/leads/:id/tags/:tagId',
    summary: 'Take a tag off a lead; no rule gives it back',
    permission: update,
    ...onLead,
  }),
  changeTags: defineEndpoint({
    method: 'POST',
    path: '/leads/tag-changes',
    summary: 'Give tags to many leads and take others off; each failure is told',
    permission: { object: 'lead', action: 'bulk' },
    body: z.strictObject({
      ids: z.array(idSchema).min(1).max(500),
      give: z.array(idSchema).max(20).default([]),
      take: z.array(idSchema).max(20).default([]),
    }),
    answer: z.object({
      changed: z.number(),
      failed: z.array(z.object({ id: idSchema, name: z.string(), code: z.string(), message: z.string() })),
    }),
  }),
  tagsOfLeads: defineEndpoint({
    method: 'POST',
    path: '/leads/tags',
    summary: 'The ids of the tags of many leads, for a list',
    permission: read,
    reads: true,
    body: z.strictObject({ ids: z.array(idSchema).max(500) }),
    answer: z.object({ items: z.array(z.object({ leadId: idSchema, tagIds: z.array(idSchema) })) }),
  }),
};
