/** What hangs on accounts and contacts of their own domain and of activities. */
import type { Label } from '../../../platform/model/label.ts';
import { renewKeys } from './keep-keys.ts';
import { hangingRows, type MergePart } from './merge-parts.ts';
import { contactParty } from './party-kind.ts';

const notes: Label = { zh: '跟进记录', en: 'Notes' };
const files: Label = { zh: '文件', en: 'Files' };
const tasks: Label = { zh: '任务', en: 'Tasks' };

/** Notes, files and tasks about records of one object. */
export function activityParts(of: string): MergePart[] {
  const about = { of, column: 'subject_id', objectColumn: 'subject_object' };
  return [
    hangingRows({ ...about, name: 'notes', label: notes, table: 'note' }),
    hangingRows({ ...about, name: 'files', label: files, table: 'file' }),
    hangingRows({ ...about, name: 'tasks', label: tasks, table: 'task' }),
  ];
}

/** In the order people are told of them. */
export const accountMergeParts: readonly MergePart[] = [
  hangingRows({
    of: 'account',
    name: 'contacts',
    label: { zh: '联系人', en: 'Contacts' },
    table: 'contact',
    column: 'account_id',
    afterMove: async (work, ids) => void (await renewKeys(work, contactParty, ids)),
  }),
  hangingRows({
    of: 'account',
    name: 'subsidiaries',
    label: { zh: '下级客户', en: 'Accounts below' },
    table: 'account',
    column: 'parent_id',
  }),
  ...activityParts('account'),
  hangingRows({
    of: 'account',
    name: 'account-notes',
    label: notes,
    isSilent: true,
    table: 'note',
    column: 'account_id',
  }),
  hangingRows({
    of: 'account',
    name: 'account-files',
    label: files,
    isSilent: true,
    table: 'file',
    column: 'account_id',
  }),
  hangingRows({
    of: 'account',
    name: 'account-tasks',
    label: tasks,
    isSilent: true,
    table: 'task',
    column: 'account_id',
  }),
  ...activityParts('contact'),
];
