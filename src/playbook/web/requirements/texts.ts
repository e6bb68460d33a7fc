import { defineTexts } from '../../../platform/web/index.ts';
import { requirementTitles } from './titles.ts';

export const requirementTexts = defineTexts({
  ...requirementTitles,
  formsIntro: {
    zh: '需求问得一致，方案才对得上。改过的表只影响以后的填写，以前归档的内容按当时的问题保留。',
    en: 'Asked alike, needs lead to fitting proposals. A changed form is for what is filled in later; what was archived keeps the questions of its time.',
  },
  noForm: { zh: '这个流程还没有需求表', en: 'This pipeline has no requirement form yet' },
  noFormText: {
    zh: '管理员在「设置 → 需求表设计」里列出要问清的问题。',
    en: 'An administrator lists the questions in Settings → Requirement forms.',
  },
  save: { zh: '归档', en: 'Archive' },
  saved: { zh: '已归档第 {number} 版', en: 'Version {number} is archived' },
  version: { zh: '第 {number} 版', en: 'Version {number}' },
  versions: { zh: '历次归档', en: 'Archived versions' },
  savedBy: { zh: '{who} · {when}', en: '{who} · {when}' },
  show: { zh: '展开', en: 'Show' },
  hide: { zh: '收起', en: 'Hide' },
  yes: { zh: '是', en: 'Yes' },
  no: { zh: '否', en: 'No' },
  newForm: {
    zh: '表已更新，请按新的问题再确认一次',
    en: 'The form has changed; please confirm by the new questions',
  },
  readOnly: { zh: '您不能修改这个商机', en: 'You may not change this deal' },
  question: { zh: '问题 {place}', en: 'Question {place}' },
  kind: { zh: '题型', en: 'Kind' },
  options: { zh: '选项（用逗号隔开，至少两个）', en: 'Options (comma-separated, two at least)' },
  required: { zh: '必答', en: 'Required' },
  up: { zh: '上移「{label}」', en: 'Move “{label}” up' },
  remove: { zh: '删除「{label}」', en: 'Remove “{label}”' },
  add: { zh: '添加问题', en: 'Add a question' },
  saveForm: { zh: '保存', en: 'Save' },
  savedForm: { zh: '已保存为第 {number} 版', en: 'Saved as version {number}' },
  incomplete: {
    zh: '每个问题都要有文字，单选题至少两个不同的选项',
    en: 'Every question needs words, and a choice two different options',
  },
  notYours: { zh: '只有能设计销售流程的人可以修改', en: 'Only those who design pipelines may change it' },
  formVersion: { zh: '第 {number} 版', en: 'version {number}' },
  notYet: { zh: '还没有', en: 'none yet' },
});
