/** What a watch does by itself with a record when it fires. */

import { fitsObject } from '../../../automation/model/action-names.ts';
import { actionSchema, isAutomated, type ActionName } from '../../../automation/model/definition.ts';

/** Telling is the watch's own; the others are those of automations. */
export const watchActionNames = [
  'create_tasks',
  'set_field',
  'change_owner',
  'change_stage',
  'add_note',
  'assign',
  'release',
] as const satisfies readonly ActionName[];

const names: readonly ActionName[] = watchActionNames;

export const watchActionSchema = actionSchema.refine((action) => names.includes(action.do), {
  path: ['do'],
  message: 'a watch does not do this',
});

/** Can this be done with such records? */
export function suitsRecords(action: ActionName, object: string): boolean {
  return isAutomated(object) && names.includes(action) && fitsObject(action, object);
}
