import { defineFields } from '../../platform/model/fields.ts';
import { keptFields, ownedFields } from '../../records/model/kept-fields.ts';

/** The one statement of a task's fields. What it is about stands beside them, as in a note. */
export const taskFields = defineFields({
  object: 'task',
  label: { zh: '任务', en: 'Task' },
  plural: { zh: '任务', en: 'Tasks' },
  fields: [
    {
      id: 'title',
      label: { zh: '要做的事', en: 'What to do' },
      kind: 'text',
      column: 'title',
      required: true,
      maxLength: 300,
      searchable: true,
      quick: true,
      listed: true,
    },
    {
      id: 'due_on',
      label: { zh: '截止日期', en: 'Due on' },
      kind: 'day',
      column: 'due_on',
      quick: true,
      listed: true,
    },
    {
      id: 'remind_at',
      label: { zh: '提醒时间', en: 'Remind at' },
      kind: 'instant',
      column: 'remind_at',
    },
    {
      id: 'promised',
      label: { zh: '已答应客户', en: 'Promised to the customer' },
      kind: 'boolean',
      column: 'promised',
      quick: true,
      listed: true,
    },
    {
      id: 'account',
      label: { zh: '客户', en: 'Account' },
      kind: 'reference',
      references: 'account',
      column: 'account_id',
      readOnly: true,
    },
    {
      id: 'done_at',
      label: { zh: '完成时间', en: 'Done at' },
      kind: 'instant',
      column: 'done_at',
      readOnly: true,
      listed: true,
    },
    ...ownedFields,
    ...keptFields,
  ],
});
