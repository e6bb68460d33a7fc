/** What a rule can do, in words, and with which records. */
import type { Label } from '../../platform/model/label.ts';
import type { ActionName } from './definition.ts';

export const actionLabels: Readonly<Record<ActionName, Label>> = {
  set_field: { zh: '修改字段', en: 'Set a field' },
  change_owner: { zh: '更换负责人', en: 'Change the owner' },
  create_tasks: { zh: '创建任务', en: 'Create tasks' },
  add_note: { zh: '添加备注', en: 'Add a note' },
  change_tags: { zh: '打标签', en: 'Change tags' },
  change_stage: { zh: '推进阶段', en: 'Change the stage' },
  notify: { zh: '通知人员', en: 'Tell people' },
  release: { zh: '退回公海', en: 'Send to a pool' },
  assign: { zh: '自动分配', en: 'Assign by the engine' },
  call_hook: { zh: '调用外部系统', en: 'Call another system' },
};

const objectsOf: Partial<Record<ActionName, readonly string[]>> = {
  change_tags: ['lead'],
  release: ['lead'],
  change_stage: ['deal'],
  assign: ['lead', 'deal'],
};

/** Can it be done with records of this kind? */
export function fitsObject(action: ActionName, object: string): boolean {
  return objectsOf[action]?.includes(object) ?? true;
}
