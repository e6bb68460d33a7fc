import type { RecordKind } from '../../records/server/index.ts';
import { taskFields } from '../model/task-fields.ts';

/** Tasks as kept records: for their catalogue, custom fields and imports. */
export const taskKind: RecordKind = {
  object: 'task',
  table: 'task',
  catalogue: taskFields,
  ownable: true,
  title: 'title',
  sort: 'due_on',
  neverEmpty: ['title'],
};
