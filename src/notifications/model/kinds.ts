import type { Label } from '../../platform/model/label.ts';

/** What a notification says; `{name}` places are filled from its payload. */
export const notificationKinds = {
  mentioned: { zh: '{who} 在「{title}」的跟进里提到了您', en: '{who} mentioned you in “{title}”' },
  'task-given': { zh: '{who} 给您安排了任务：{title}', en: '{who} gave you a task: {title}' },
  'deal-handed-over': { zh: '{who} 把商机「{title}」交给了您', en: '{who} handed the deal “{title}” to you' },
  'job-done': { zh: '{title} 已完成', en: '{title} is done' },
  'job-failed': { zh: '{title} 没有完成', en: '{title} could not be finished' },
} as const satisfies Record<string, Label>;

export type NotificationKind = keyof typeof notificationKinds;

/** What a person chooses by. */
export const kindNames: Readonly<Record<NotificationKind, Label>> = {
  mentioned: { zh: '有人在跟进里提到我', en: 'Somebody mentions me' },
  'task-given': { zh: '有人给我安排任务', en: 'Somebody gives me a task' },
  'deal-handed-over': { zh: '商机交接给我', en: 'A deal is handed to me' },
  'job-done': { zh: '导入、导出等后台任务完成', en: 'An import, export or other long work is done' },
  'job-failed': { zh: '后台任务没有完成', en: 'Long work could not be finished' },
};
