/** The permission table on one screen: what there is to allow, and what the built-in roles allow. */
import type { Action } from '../../platform/model/contract.ts';
import type { Label } from '../../platform/model/label.ts';
import type { Scope } from '../../platform/model/principal.ts';

/** An object that rights are given on; `scoped` ones have owners, so a right has a reach. */
export type RightObject = { object: string; label: Label; actions: readonly Action[]; scoped: boolean };

const recordActions: readonly Action[] = [
  'read',
  'create',
  'update',
  'delete',
  'transfer',
  'bulk',
  'export',
  'import',
];

const reviewActions: readonly Action[] = ['read', 'create', 'update'];

/** Of records that no import makes. */
const keptActions = recordActions.filter((action) => action !== 'import');

/** What some set up and others only see. */
const designed = (object: string, label: Label): RightObject => ({
  object,
  label,
  actions: ['read', 'design'],
  scoped: false,
});

export const rightObjects: readonly RightObject[] = [
  {
    object: 'deal',
    label: { zh: '商机', en: 'Deals' },
    actions: [...recordActions, 'supervise'],
    scoped: true,
  },
  {
    object: 'lead',
    label: { zh: '线索', en: 'Leads' },
    actions: [...recordActions, 'claim', 'release', 'assign'],
    scoped: true,
  },
  { object: 'account', label: { zh: '客户', en: 'Accounts' }, actions: recordActions, scoped: true },
  { object: 'contact', label: { zh: '联系人', en: 'Contacts' }, actions: recordActions, scoped: true },
  { object: 'contract', label: { zh: '合同', en: 'Contracts' }, actions: recordActions, scoped: true },
  { object: 'case', label: { zh: '服务单', en: 'Cases' }, actions: keptActions, scoped: true },
  { object: 'delivery', label: { zh: '交付单', en: 'Deliveries' }, actions: keptActions, scoped: true },
  {
    object: 'quote',
    label: { zh: '报价', en: 'Quotes' },
    actions: ['read', 'create', 'update', 'delete', 'transfer', 'bulk', 'export'],
    scoped: true,
  },
  {
    object: 'task',
    label: { zh: '任务、会议和通话', en: 'Tasks, meetings and calls' },
    actions: ['read', 'create', 'update', 'delete', 'transfer'],
    scoped: true,
  },
  {
    object: 'product',
    label: { zh: '产品', en: 'Products' },
    actions: ['read', 'create', 'update', 'delete', 'bulk', 'export', 'import'],
    scoped: false,
  },
  {
    object: 'segment',
    label: { zh: '客户分层', en: 'Tiers of customers' },
    actions: ['read', 'design'],
    scoped: false,
  },
  {
    object: 'trust',
    label: { zh: '数据质量', en: 'Data quality' },
    actions: ['read', 'design'],
    scoped: true,
  },
  { object: 'target', label: { zh: '销售目标', en: 'Targets' }, actions: ['read', 'update'], scoped: true },
  { object: 'form', label: { zh: '填报', en: 'Forms' }, actions: ['read', 'approve'], scoped: true },
  { object: 'review', label: { zh: '复盘', en: 'Reviews' }, actions: reviewActions, scoped: true },
  { object: 'incentive', label: { zh: '激励', en: 'Incentives' }, actions: ['read', 'design'], scoped: true },
  {
    object: 'exchange_rate',
    label: { zh: '汇率', en: 'Exchange rates' },
    actions: ['read', 'update'],
    scoped: false,
  },
  {
    object: 'price_book',
    label: { zh: '价格表', en: 'Price books' },
    actions: ['read', 'create', 'update', 'delete', 'bulk'],
    scoped: false,
  },
  {
    object: 'playbook_piece',
    label: { zh: '话术库', en: 'Playbook' },
    actions: ['read', 'create', 'update', 'approve'],
    scoped: true,
  },
  designed('pipeline', { zh: '销售流程', en: 'Pipelines' }),
  designed('lead_rules', { zh: '线索规则', en: 'Rules for leads' }),
  designed('service_rules', { zh: '售后规则', en: 'Rules for after-sales' }),
  designed('survey', { zh: '问卷', en: 'Surveys' }),
  designed('contract_rules', { zh: '合同模板与规则', en: 'Templates and rules of contracts' }),
  designed('quote_rules', { zh: '报价模板与编号', en: 'Quote templates and numbers' }),
  {
    object: 'approval',
    label: { zh: '审批', en: 'Approvals' },
    actions: ['read', 'design', 'supervise'],
    scoped: true,
  },
  { object: 'field', label: { zh: '字段', en: 'Fields' }, actions: ['read', 'design'], scoped: false },
  {
    object: 'user',
    label: { zh: '用户与团队', en: 'Users and teams' },
    actions: ['read', 'create', 'update', 'import'],
    scoped: false,
  },
  {
    object: 'role',
    label: { zh: '角色与权限', en: 'Roles and rights' },
    actions: ['read', 'design'],
    scoped: false,
  },
  {
    object: 'duplicate',
    label: { zh: '查重', en: 'Duplicates' },
    actions: ['read', 'design', 'override'],
    scoped: false,
  },
  {
    object: 'automation',
    label: { zh: '自动化', en: 'Automations' },
    actions: ['read', 'design'],
    scoped: false,
  },
  {
    object: 'outside_source',
    label: { zh: '数据源', en: 'Data sources' },
    actions: ['design'],
    scoped: false,
  },
  { object: 'import_run', label: { zh: '导入记录', en: 'Imports' }, actions: ['read'], scoped: false },
  { object: 'audit', label: { zh: '审计日志', en: 'Audit log' }, actions: ['read', 'export'], scoped: false },
  {
    object: 'organisation',
    label: { zh: '组织设置', en: 'Organisation' },
    actions: ['read', 'update'],
    scoped: false,
  },
];

export type BuiltInRole = {
  key: string;
  name: Label;
  rights: Readonly<Record<string, Scope>>;
  /** What it does not see of the records it may read, by `object.field`. */
  fields?: Readonly<Record<string, 'hidden' | 'masked' | 'read'>>;
};

/** Every action of the named objects with one reach. */
function give(scope: Scope, objects: readonly string[], only?: readonly Action[]): Record<string, Scope> {
  const rights: Record<string, Scope> = {};
  for (const { object, actions } of rightObjects) {
    if (!objects.includes(object)) continue;
    for (const action of actions) if (!only || only.includes(action)) rights[`${object}.${action}`] = scope;
  }
  return rights;
}

const records = ['deal', 'lead', 'account', 'contact', 'contract', 'task', 'case', 'delivery', 'quote'];
const everybodyReads = give(
  'all',
  [
    'product',
    'price_book',
    'exchange_rate',
    'pipeline',
    'field',
    'user',
    'organisation',
    'contract_rules',
    'segment',
  ],
  ['read'],
);

/** What products and quotes cost us and what is left: for those who judge discounts, not for those who ask for them. */
const withoutMargins = {
  'product.cost': 'hidden',
  'product.floor_price': 'hidden',
  'quote.cost_amount': 'hidden',
  'quote.margin': 'hidden',
} as const;

/** Roles of a new organisation; their keys never change, their names may. */
export const builtInRoles: readonly BuiltInRole[] = [
  {
    key: 'admin',
    name: { zh: '管理员', en: 'Administrator' },
    rights: give(
      'all',
      rightObjects.map((one) => one.object),
    ),
  },
  {
    key: 'management',
    name: { zh: '管理层', en: 'Management' },
    rights: {
      ...everybodyReads,
      ...give('all', records, ['read', 'export', 'update', 'transfer']),
      ...give('all', ['task'], ['create']),
      ...give('all', ['deal'], ['supervise']),
      ...give('all', ['trust'], ['read']),
      ...give('all', ['review', 'incentive', 'form']),
      ...give('all', ['target']),
      ...give('all', ['approval'], ['read', 'supervise']),
      ...give(
        'all',
        ['audit', 'automation', 'lead_rules', 'duplicate', 'service_rules', 'quote_rules', 'survey'],
        ['read'],
      ),
      ...give('all', ['playbook_piece'], ['read', 'update', 'approve']),
      ...give('own', ['playbook_piece'], ['create']),
    },
  },
  {
    key: 'manager',
    name: { zh: '销售经理', en: 'Sales manager' },
    rights: {
      ...everybodyReads,
      ...give('all', ['lead_rules', 'service_rules', 'quote_rules', 'survey'], ['read']),
      ...give('all', ['duplicate'], ['read', 'override']),
      ...give('team_and_below', [...records, 'playbook_piece']),
      ...give('team_and_below', ['trust'], ['read']),
      ...give('team_and_below', ['review', 'form']),
      ...give('team_and_below', ['incentive'], ['read']),
      ...give('team_and_below', ['target']),
      ...give('team_and_below', ['approval'], ['read']),
    },
  },
  {
    key: 'rep',
    name: { zh: '销售', en: 'Sales rep' },
    fields: withoutMargins,
    rights: {
      ...everybodyReads,
      ...give('own', records, ['read', 'create', 'update', 'delete', 'bulk', 'import', 'claim', 'release']),
      ...give('own', ['trust', 'target', 'incentive', 'form'], ['read']),
      ...give('team', ['playbook_piece'], ['read']),
      ...give('all', ['service_rules'], ['read']),
      ...give('own', ['playbook_piece'], ['create', 'update']),
    },
  },
  {
    key: 'marketing',
    name: { zh: '市场', en: 'Marketing' },
    fields: withoutMargins,
    rights: {
      ...everybodyReads,
      ...give('all', ['deal', 'account'], ['read']),
      ...give('own', ['task']),
      ...give('own', ['form'], ['read']),
      ...give('own', ['account', 'contact'], ['create', 'update']),
      ...give('own', ['contact'], ['read']),
      ...give('all', ['lead', 'lead_rules']),
      ...give('all', ['review'], ['read']),
      ...give('all', ['playbook_piece'], ['read', 'create', 'update']),
      ...give('all', ['duplicate'], ['read']),
    },
  },
  {
    key: 'read_only',
    name: { zh: '只读', en: 'Read only' },
    fields: withoutMargins,
    rights: {
      ...everybodyReads,
      ...give('all', [...records, 'playbook_piece', 'service_rules', 'target', 'form'], ['read']),
    },
  },
];
