/** Rights in words. */
import type { Action } from '../../platform/model/contract.ts';
import { say, type Label, type Locale } from '../../platform/model/label.ts';
import type { FieldReach, Scope } from '../../platform/model/principal.ts';
import { rightObjects } from './rights.ts';

export const actionLabels: Readonly<Record<Action, Label>> = {
  read: { zh: '查看', en: 'See' },
  create: { zh: '新建', en: 'Create' },
  update: { zh: '修改', en: 'Change' },
  delete: { zh: '删除', en: 'Delete' },
  transfer: { zh: '移交', en: 'Hand over' },
  bulk: { zh: '批量', en: 'Bulk' },
  export: { zh: '导出', en: 'Export' },
  import: { zh: '导入', en: 'Import' },
  design: { zh: '设计', en: 'Design' },
  claim: { zh: '领取', en: 'Claim' },
  release: { zh: '退回公海', en: 'Give back' },
  assign: { zh: '分配', en: 'Assign' },
  supervise: { zh: '督办', en: 'Supervise' },
  override: { zh: '放行', en: 'Let through' },
  approve: { zh: '审核', en: 'Approve' },
};

/** `none` is what is not given. */
export const scopeLabels: Readonly<Record<Scope | 'none', Label>> = {
  none: { zh: '无', en: 'None' },
  own: { zh: '本人', en: 'Own' },
  team: { zh: '本团队', en: 'Team' },
  team_and_below: { zh: '团队及下级', en: 'Team and below' },
  all: { zh: '全部', en: 'All' },
};

export const reachLabels: Readonly<Record<FieldReach, Label>> = {
  edit: { zh: '可编辑', en: 'May edit' },
  read: { zh: '只读', en: 'Read only' },
  masked: { zh: '脱敏', en: 'Masked' },
  hidden: { zh: '隐藏', en: 'Hidden' },
};

/** `deal.export` reads "商机 · 导出"; a field (`account.phone`) keeps its own name behind its object's. */
export function nameOfRight(right: string, locale: Locale): string {
  const dot = right.indexOf('.');
  const [name, part] = [right.slice(0, dot), right.slice(dot + 1)];
  const object = rightObjects.find((one) => one.object === name);
  if (!object) return right;
  const action = object.actions.find((one) => one === part);
  return `${say(object.label, locale)} · ${action ? say(actionLabels[action], locale) : part}`;
}
