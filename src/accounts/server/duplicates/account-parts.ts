/** What hangs on accounts and contacts of their own domain and of activities. */
import type { Label } from '../../../platform/model/label.ts';
import { countMailThreads, moveMailThreads, putMailThreadsBack } from '../../../activities/server/index.ts';
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
    mailThreads(of),
  ];
}

/** The mail threads that are told at records of one object. */
function mailThreads(of: string): MergePart {
  return {
    of,
    name: 'mail-threads',
    label: { zh: '邮件往来', en: 'Mail threads' },
    count: (work, ids) => countMailThreads(work, of, ids),
    move: (work, fromIds, toId) => moveMailThreads(work, of, fromIds, toId),
    putBack: (work, moved, onId) => putMailThreadsBack(work, of, moved, onId),
  };
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
