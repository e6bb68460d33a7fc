import { defineTexts } from '../../../../platform/web/index.ts';

export const tagSettingsTexts = defineTexts({
  intro: {
    zh: '线索一进来，规则就按字段、文字、来源和行为打上标签，并写明理由。人工加上或去掉的标签，规则不会再改动。',
    en: 'As a lead comes in, rules tag it by its fields, words, source and behaviour, and say why. What a person gives or takes off, rules leave alone.',
  },
  save: { zh: '保存', en: 'Save' },
  saved: { zh: '“{name}”已保存', en: '“{name}” saved' },
  name: { zh: '名称', en: 'Name' },
  nameEn: { zh: '英文名称', en: 'English name' },
  english: { zh: '英文', en: 'English' },
  nameMissing: { zh: '请填写名称', en: 'Enter a name' },
  nameTwice: { zh: '名称不能重复', en: 'Names must differ' },
  test: { zh: '用样例测试', en: 'Test with a sample' },
});

export const groupTexts = defineTexts({
  groups: { zh: '标签组', en: 'Groups of tags' },
  newGroup: { zh: '新建标签组', en: 'New group' },
  editGroup: { zh: '标签组“{name}”', en: 'Group “{name}”' },
  exclusive: { zh: '互斥：一条线索最多一个', en: 'Exclusive: one of it at most' },
  exclusiveShort: { zh: '互斥', en: 'exclusive' },
  exclusiveHint: {
    zh: '适合分档的标签，例如采购意向；排在前面的规则优先。',
    en: 'For tags that are steps, like buying intent; the earlier rule wins.',
  },
  color: { zh: '颜色', en: 'Colour' },
  neutral: { zh: '灰', en: 'Grey' },
  green: { zh: '绿', en: 'Green' },
  amber: { zh: '琥珀', en: 'Amber' },
  red: { zh: '红', en: 'Red' },
  blue: { zh: '蓝', en: 'Blue' },
  tags: { zh: '标签', en: 'Tags' },
  tag: { zh: '标签 {place}', en: 'Tag {place}' },
  tagEn: { zh: '标签 {place} 的英文', en: 'Tag {place} in English' },
  addTag: { zh: '加一个标签', en: 'Add a tag' },
  up: { zh: '上移', en: 'Up' },
  down: { zh: '下移', en: 'Down' },
  removeTag: { zh: '移除', en: 'Remove' },
  removedHint: {
    zh: '移除的标签连同它的规则一起归档，线索上不再显示。',
    en: 'A removed tag is archived with its rules and no longer shown on leads.',
  },
  archive: { zh: '归档', en: 'Archive' },
  archiveTitle: { zh: '归档标签组“{name}”？', en: 'Archive the group “{name}”?' },
  archiveText: {
    zh: '组里的标签不再显示在线索上，相关规则会删除。',
    en: 'Its tags are no longer shown on leads, and their rules are removed.',
  },
  archived: { zh: '“{name}”已归档', en: '“{name}” archived' },
  none: {
    zh: '还没有标签组。先建一个，例如“采购意向”。',
    en: 'No group yet. Make one first: buying intent, say.',
  },
});

export const tagRuleTexts = defineTexts({
  rules: { zh: '打标签的规则', en: 'Rules that give tags' },
  rulesText: {
    zh: '从上到下依次判断；互斥的标签组里，先符合的规则生效。',
    en: 'Asked from the top; in an exclusive group the first that holds wins.',
  },
  newRule: { zh: '新建规则', en: 'New rule' },
  editRule: { zh: '规则：{name}', en: 'Rule: {name}' },
  tag: { zh: '打上标签', en: 'Give the tag' },
  tagMissing: { zh: '请选择标签', en: 'Choose a tag' },
  enabled: { zh: '启用', en: 'In force' },
  off: { zh: '停用', en: 'off' },
  none: { zh: '还没有规则，标签只由人工添加。', en: 'No rule yet: only people give tags.' },
  remove: { zh: '删除', en: 'Remove' },
  removeTitle: { zh: '删除“{name}”的这条规则？', en: 'Remove this rule of “{name}”?' },
  removeText: {
    zh: '它打上的标签会在下次判断时去掉；人工添加的保留。',
    en: 'The tags it gave go when leads are judged again; those people gave stay.',
  },
  removed: { zh: '规则已删除', en: 'The rule is removed' },
  emptyTest: { zh: '请至少填一种条件', en: 'Ask for one thing at least' },
  judgeAgain: { zh: '对现有线索重新判断', en: 'Judge open leads again' },
  judging: { zh: '正在判断', en: 'Judging' },
  judged: { zh: '已重新判断 {count} 条线索', en: '{count} leads judged again' },
  judgeFailed: { zh: '没有全部判断完，请再试一次', en: 'Not all were judged; try again' },
});

export const testTexts = defineTexts({
  conditions: { zh: '字段条件（同时满足）', en: 'Conditions on fields (all hold)' },
  words: { zh: '文字里提到（任一词）', en: 'Words in texts (any of them)' },
  wordsHint: {
    zh: '用逗号或换行分隔；不分大小写。',
    en: 'Separate them by commas or lines; case does not matter.',
  },
  wordFields: { zh: '在这些字段里找', en: 'Look into these fields' },
  wordFieldsMissing: { zh: '请选择要找的字段', en: 'Choose the fields to look into' },
  behaviour: { zh: '行为', en: 'Behaviour' },
  kinds: { zh: '发生了', en: 'What happened' },
  atLeast: { zh: '至少', en: 'At least' },
  times: { zh: '次', en: 'times' },
  within: { zh: '最近', en: 'In the last' },
  days: { zh: '天', en: 'days' },
});
