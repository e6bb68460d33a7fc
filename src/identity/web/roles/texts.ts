import { defineTexts } from '../../../platform/web/index.ts';

export const roleTexts = defineTexts({
  role: { zh: '角色', en: 'Role' },
  newRole: { zh: '新建角色', en: 'New role' },
  copyOf: { zh: '照着谁来', en: 'Start from' },
  empty: { zh: '空白（什么都不能做）', en: 'Empty (may do nothing)' },
  name: { zh: '角色名称', en: 'Name' },
  create: { zh: '创建', en: 'Create' },
  rename: { zh: '重命名', en: 'Rename' },
  remove: { zh: '删除角色', en: 'Remove' },
  removeTitle: { zh: '删除角色“{name}”？', en: 'Remove the role "{name}"?' },
  removeConsequence: {
    zh: '角色和它的权限设置会被删除，不能恢复。',
    en: 'The role and its rights are gone for good.',
  },
  builtIn: { zh: '内置', en: 'Built-in' },
  builtInKept: { zh: '内置角色可以改权限，不能删除', en: 'A built-in role can be changed, not removed' },
  stillHeld: {
    zh: '还有 {count} 人使用，请先给他们换角色',
    en: '{count} people hold it; give them another first',
  },
  held: { zh: '{count} 人', en: '{count}' },
  more: { zh: '更多操作', en: 'More' },
  cancel: { zh: '取消', en: 'Cancel' },
  save: { zh: '保存', en: 'Save' },
  discard: { zh: '放弃修改', en: 'Discard' },
  unsaved: { zh: '{count} 处修改还没保存', en: 'Not saved yet: {count}' },
  saved: { zh: '“{name}”的权限已更新，立即生效', en: 'The rights of "{name}" are updated and in force' },
  undone: { zh: '已恢复原来的权限', en: 'The former rights are back' },
  stale: {
    zh: '刚刚有人改过这个角色，已换成最新内容，请再确认一遍。',
    en: 'Somebody changed this role meanwhile; here is the latest, please check again.',
  },
  required: { zh: '请填写', en: 'Please fill this in' },
  rights: { zh: '能做什么', en: 'What it may do' },
  rightsHint: {
    zh: '有负责人的数据可以限定范围：本人、本团队、团队及下级、全部。一个人有多个角色时，取最宽的。',
    en: 'For records with an owner a right has a reach: own, team, team and below, all. Of several roles the widest counts.',
  },
  object: { zh: '对象', en: 'Object' },
  cell: { zh: '{object}：{action}', en: '{object}: {action}' },
  fields: { zh: '字段限制', en: 'Fields' },
  fieldsHint: {
    zh: '默认都能编辑。“脱敏”只露出一部分，例如 138****8000；“隐藏”连筛选、导出里都没有。',
    en: 'All may be edited unless narrowed. Masked shows a part, such as 138****8000; hidden is absent even from filters and exports.',
  },
  noFields: { zh: '没有可以限制的字段', en: 'There are no fields to narrow' },
  narrowed: { zh: '{count} 个受限', en: '{count} narrowed' },
  readOnlyView: {
    zh: '您可以查看，只有持有“设计角色”权限的人能改。',
    en: 'You may look; changing needs the right to design roles.',
  },
});
