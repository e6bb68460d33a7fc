import { defineTexts } from '../../../platform/web/index.ts';

export const auditTexts = defineTexts({
  anybody: { zh: '所有人', en: 'Anybody' },
  person: { zh: '操作人', en: 'Who' },
  anything: { zh: '所有对象', en: 'Anything' },
  object: { zh: '对象', en: 'What' },
  loadMore: { zh: '加载更早的记录', en: 'Load older entries' },
  system: { zh: '系统', en: 'The system' },
  byKey: { zh: '通过 API 密钥', en: 'by API key' },
  nothing: { zh: '无', en: 'nothing' },
  emptyTitle: { zh: '还没有记录', en: 'Nothing here yet' },
  empty: {
    zh: '每一次修改都会记在这里，不能改也不能删。',
    en: 'Every change is kept here; nobody can edit or delete it.',
  },
  changed: { zh: '{field}：{from} → {to}', en: '{field}: {from} → {to}' },
  time: { zh: '时间', en: 'When' },
});

/** What can be in the log besides the objects of the permission table. */
export const objectNames = defineTexts({
  team: { zh: '团队', en: 'Team' },
  api_key: { zh: 'API 密钥', en: 'API key' },
  saved_view: { zh: '视图', en: 'View' },
  view: { zh: '视图', en: 'View' },
  note: { zh: '跟进记录', en: 'Note' },
  job: { zh: '后台任务', en: 'Job' },
  loss_reason: { zh: '输单原因', en: 'Loss reason' },
});

/** What was done: the part of an action behind its object. */
export const doneNames = defineTexts({
  created: { zh: '新建了', en: 'created' },
  updated: { zh: '修改了', en: 'changed' },
  changed: { zh: '修改了', en: 'changed' },
  removed: { zh: '删除了', en: 'removed' },
  deleted: { zh: '删除了', en: 'deleted' },
  restored: { zh: '恢复了', en: 'restored' },
  archived: { zh: '归档了', en: 'archived' },
  added: { zh: '添加了', en: 'added' },
  revoked: { zh: '吊销了', en: 'revoked' },
  invited: { zh: '邀请了', en: 'invited' },
  opened: { zh: '登录了', en: 'signed in as' },
  finished: { zh: '完成了', en: 'finished' },
  undone: { zh: '撤销了', en: 'undid' },
  requested: { zh: '发起了', en: 'requested' },
  ended: { zh: '结束了', en: 'ended' },
  cancelled: { zh: '取消了', en: 'cancelled' },
  completed: { zh: '完成了', en: 'completed' },
  reopened: { zh: '重新打开了', en: 're-opened' },
  'stage-changed': { zh: '推进阶段：', en: 'moved the stage of' },
  'handed-over': { zh: '移交了', en: 'handed over' },
  'password-set': { zh: '设置了密码：', en: 'set the password of' },
  'reset-requested': { zh: '发起重置密码：', en: 'asked for a new password for' },
});

/** Fields of identity's own records, as changes name them. */
export const fieldNames = defineTexts({
  name: { zh: '名称', en: 'Name' },
  email: { zh: '邮箱', en: 'E-mail' },
  title: { zh: '职务', en: 'Title' },
  home: { zh: '首页', en: 'Home page' },
  state: { zh: '状态', en: 'State' },
  team: { zh: '团队', en: 'Team' },
  roles: { zh: '角色', en: 'Roles' },
  parent: { zh: '上级团队', en: 'Belongs to' },
  manager: { zh: '负责人', en: 'Manager' },
  region: { zh: '区域', en: 'Region' },
  timeZone: { zh: '时区', en: 'Time zone' },
  amountStyle: { zh: '金额写法', en: 'Amounts' },
  stage: { zh: '阶段', en: 'Stage' },
  owner: { zh: '负责人', en: 'Owner' },
});
