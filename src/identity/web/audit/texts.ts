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

/** One of each thing that can be in the log. */
export const objectNames = defineTexts({
  user: { zh: '成员', en: 'person' },
  team: { zh: '团队', en: 'team' },
  role: { zh: '角色', en: 'role' },
  organisation: { zh: '组织', en: 'organisation' },
  api_key: { zh: 'API 密钥', en: 'API key' },
  deal: { zh: '商机', en: 'deal' },
  lead: { zh: '线索', en: 'lead' },
  account: { zh: '客户', en: 'account' },
  contact: { zh: '联系人', en: 'contact' },
  product: { zh: '产品', en: 'product' },
  task: { zh: '任务', en: 'task' },
  note: { zh: '跟进记录', en: 'note' },
  pipeline: { zh: '销售流程', en: 'pipeline' },
  field: { zh: '字段', en: 'field' },
  saved_view: { zh: '视图', en: 'view' },
  import_run: { zh: '导入', en: 'import' },
  job: { zh: '后台任务', en: 'job' },
});

/** What was done, from the part of an action behind its object. */
export const deeds = defineTexts({
  created: { zh: '新建了{subject}', en: 'created {subject}' },
  updated: { zh: '修改了{subject}', en: 'changed {subject}' },
  changed: { zh: '修改了{subject}', en: 'changed {subject}' },
  removed: { zh: '删除了{subject}', en: 'removed {subject}' },
  deleted: { zh: '删除了{subject}', en: 'deleted {subject}' },
  restored: { zh: '恢复了{subject}', en: 'restored {subject}' },
  archived: { zh: '归档了{subject}', en: 'archived {subject}' },
  added: { zh: '添加了{subject}', en: 'added {subject}' },
  revoked: { zh: '吊销了{subject}', en: 'revoked {subject}' },
  invited: { zh: '邀请了{subject}', en: 'invited {subject}' },
  opened: { zh: '登录了', en: 'signed in' },
  finished: { zh: '完成了{subject}', en: 'finished {subject}' },
  undone: { zh: '撤销了{subject}', en: 'undid {subject}' },
  requested: { zh: '发起了{subject}', en: 'requested {subject}' },
  ended: { zh: '结束了{subject}', en: 'ended {subject}' },
  cancelled: { zh: '取消了{subject}', en: 'cancelled {subject}' },
  completed: { zh: '完成了{subject}', en: 'completed {subject}' },
  reopened: { zh: '重新打开了{subject}', en: 're-opened {subject}' },
  exported: { zh: '导出了{subject}', en: 'exported {subject}' },
  'stage-changed': { zh: '移动了{subject}', en: 'moved {subject}' },
  'handed-over': { zh: '移交了{subject}', en: 'handed over {subject}' },
  'password-set': { zh: '用一次性链接设置了密码', en: 'set a password with a one-time link' },
  'reset-requested': { zh: '给{subject}生成了重置密码链接', en: 'made a reset link for {subject}' },
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
