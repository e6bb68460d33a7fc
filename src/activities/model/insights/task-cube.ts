/** What tasks offer to insights: how many, and whether what was to be done was done in time. */
import {
  customOfRow,
  label,
  measuring,
  middle,
  named,
  share,
  splitting,
  today,
} from '../../../insights/model/cube-parts.ts';
import type { Cube } from '../../../insights/model/measure.ts';
import { activityLine, subjectOptions } from './activity-dimensions.ts';

const tasks = `(
  select t.tenant_id, t.id, t.title, t.subject_object, t.subject_id, t.account_id, t.due_on, t.promised, t.owner_id,
    t.team_id, t.done_at, t.custom, t.created_at, (t.done_at at time zone :timeZone::text)::date as done_on
  from task t where t.tenant_id = :tenant and t.deleted_at is null) f`;

const isOpen = 'f.done_at is null';
const isOverdue = `${isOpen} and f.due_on < ${today}`;
/** Those of which it is settled whether they were done in time. */
const isSettled = `(f.due_on is not null and (f.done_at is not null or f.due_on < ${today}))`;
const isSettledPromise = `f.promised and ${isSettled}`;
const inTime = 'coalesce(f.done_on <= f.due_on, false)';

const measure = measuring('tasks', 'task');
const by = splitting('tasks', 'task');

export const taskCube: Cube = {
  id: 'tasks',
  label: label('任务', 'Tasks'),
  object: 'task',
  record: 'id',
  sources: { task: { from: tasks } },
  joins: {},
  measures: [
    measure(
      'count',
      label('任务数', 'Tasks'),
      label('任务的数量，无论完成与否', 'How many tasks there are, done or not'),
    ),
    measure(
      'open',
      label('未完成任务', 'Open tasks'),
      label('还没有完成的任务数', 'Tasks that are not done'),
      {
        of: isOpen,
      },
    ),
    measure(
      'overdue',
      label('逾期任务', 'Overdue tasks'),
      label('截止日已过、还没有完成的任务数', 'Tasks whose day has passed and that are not done'),
      { of: isOverdue },
    ),
    measure('done', label('完成任务', 'Tasks done'), label('已完成的任务数', 'Tasks that are done'), {
      of: 'f.done_at is not null',
    }),
    measure(
      'on_time_rate',
      label('任务按时率', 'Done in time'),
      label(
        '截止日当天或之前完成的 ÷ 有截止日且已完成或已逾期的任务；还没到期的不算，没有时为空',
        'Tasks done on their day or before ÷ tasks with a day that are done or overdue; those still to come do not count; empty without any',
      ),
      share(isSettled, inTime),
    ),
    measure(
      'settled',
      label('到期任务数', 'Tasks settled'),
      label(
        '有截止日且已完成或已逾期的任务数，即任务按时率的分母',
        'Tasks with a day that are done or overdue: what the share done in time rests on',
      ),
      { of: isSettled },
    ),
    measure(
      'promises',
      label('对客户的承诺', 'Promises'),
      label('标为“已承诺客户”的任务数', 'Tasks marked as promised to the customer'),
      { of: 'f.promised' },
    ),
    measure(
      'promises_kept_rate',
      label('承诺兑现率', 'Promises kept'),
      label(
        '按时完成的承诺 ÷ 有截止日且已完成或已逾期的承诺；没有时为空',
        'Promises kept in time ÷ promises with a day that are done or overdue; empty without any',
      ),
      share(isSettledPromise, inTime),
    ),
    measure(
      'promises_settled',
      label('到期的承诺数', 'Promises settled'),
      label(
        '有截止日且已完成或已逾期的承诺数，即承诺兑现率的分母',
        'Promises with a day that are done or overdue: what the share kept rests on',
      ),
      { of: isSettledPromise },
    ),
    measure(
      'days_to_do',
      label('完成用时（天，中位数）', 'Days to do (median)'),
      label(
        '从建立到完成的天数的中位数，一天之内按小数计',
        'Median days from creation to done, with fractions',
      ),
      middle('days', 'f.done_at is not null', 'extract(epoch from f.done_at - f.created_at) / 86400.0'),
    ),
  ],
  dimensions: [
    ...by.holders(),
    by.select('subject', label('关于', 'About'), 'f.subject_object', subjectOptions),
    by.reference('account', label('客户', 'Account'), 'f.account_id', named('account', 'account')),
    by.flag('promised', label('已承诺客户', 'Promised'), 'f.promised'),
    by.day('due_on', label('截止日期', 'Due on'), 'f.due_on', 'day'),
    by.day('done_on', label('完成日期', 'Done on'), 'f.done_at'),
    by.day('created_on', label('创建日期', 'Created on'), 'f.created_at'),
  ],
  custom: customOfRow,
  line: activityLine,
};
