import type { UseCases } from '../../../platform/server/index.ts';
import type { tagsContract } from '../../model/tags/contract.ts';
import { archiveTagGroup, changeTagGroup, createTagGroup } from './save-tag-group.ts';
import { changeTagRule, createTagRule, orderTagRules, removeTagRule } from './save-tag-rule.ts';
import { sayTags, sayTagsOfMany } from './say-tags.ts';
import { listTagGroups } from './tag-queries.ts';
import { tagRulesInWords } from './tag-rules-in-words.ts';
import { tagsOfLead, tagsOfLeads } from './tags-of-leads.ts';

export const tagUseCases: UseCases<typeof tagsContract> = {
  listGroups: async (work) => ({ items: await listTagGroups(work) }),
  createGroup: (work, { body }) => createTagGroup(work, body),
  changeGroup: (work, { params, body }) => changeTagGroup(work, params.id, body),
  archiveGroup: (work, { params }) => archiveTagGroup(work, params.id),
  listRules: async (work) => ({ items: await tagRulesInWords(work) }),
  createRule: (work, { body }) => createTagRule(work, body),
  changeRule: (work, { params, body }) => changeTagRule(work, params.id, body),
  removeRule: (work, { params }) => removeTagRule(work, params.id),
  orderRules: async (work, { body }) => {
    await orderTagRules(work, body.ids);
    return { items: await tagRulesInWords(work) };
  },
  tagsOfLead: async (work, { params }) => ({ items: await tagsOfLead(work, params.id) }),
  giveTag: async (work, { params }) => {
    await sayTags(work, params.id, { give: [params.tagId], take: [] });
    return { items: await tagsOfLead(work, params.id) };
  },
  takeTag: async (work, { params }) => {
    await sayTags(work, params.id, { give: [], take: [params.tagId] });
    return { items: await tagsOfLead(work, params.id) };
  },
  changeTags: (work, { body }) => sayTagsOfMany(work, body.ids, body),
  tagsOfLeads: async (work, { body }) => ({ items: await tagsOfLeads(work, body.ids) }),
};
