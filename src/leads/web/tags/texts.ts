import { defineTexts } from '../../../platform/web/index.ts';

export const tagTitles = defineTexts({
  tags: { zh: '标签', en: 'Tags' },
  leadTags: { zh: '线索标签', en: 'Tags of leads' },
  leadTagsHint: {
    zh: '标签组、标签，以及自动打标签的规则',
    en: 'Groups, tags, and the rules that give them',
  },
});

export const tagTexts = defineTexts({
  none: { zh: '还没有标签', en: 'No tags yet' },
  add: { zh: '加标签', en: 'Add a tag' },
  take: { zh: '去掉“{name}”', en: 'Take “{name}” off' },
  putBack: { zh: '放回“{name}”', en: 'Put “{name}” back' },
  byRule: { zh: '规则：{reason}', en: 'By a rule: {reason}' },
  byPerson: { zh: '{who}添加', en: 'given by {who}' },
  bySomebody: { zh: '人工添加', en: 'given by a person' },
  takenOff: { zh: '已去掉，规则不会再加', en: 'Taken off; no rule gives them back' },
  takenBy: { zh: '{who}去掉', en: 'taken off by {who}' },
  changeMany: { zh: '标签', en: 'Tags' },
  changeTitle: { zh: '给 {count} 条线索改标签', en: 'Change tags of {count} leads' },
  give: { zh: '加上', en: 'Give' },
  takeMany: { zh: '去掉', en: 'Take off' },
  sticks: {
    zh: '人工加上或去掉的标签，规则不会再改动。',
    en: 'What a person gives or takes off, no rule changes again.',
  },
  apply: { zh: '应用', en: 'Apply' },
  changed: { zh: '已更改 {count} 条线索的标签', en: 'Tags of {count} leads changed' },
  tooMany: { zh: '一次最多 500 条', en: 'At most 500 at once' },
  both: { zh: '同一个标签不能又加又去', en: 'A tag cannot be given and taken off at once' },
});
