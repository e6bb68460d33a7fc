/** What telephone calls offer to insights. */
import { label, measuring, middle, named, share, splitting } from '../../../insights/model/cube-parts.ts';
import type { Cube } from '../../../insights/model/measure.ts';
import { directionLabels, directions, outcomeLabels, outcomes } from '../calls/call.ts';
import { activityLine, subjectOptions } from './activity-dimensions.ts';

/** One row a call that belongs to a record; `created_at` is when it was made. */
const calls = `(
  select c.tenant_id, c.id, coalesce(nullif(c.person, ''), c.number) as title, c.subject_object, c.subject_id, c.account_id,
    c.direction, c.outcome, c.seconds, c.at as created_at, c.owner_id, c.team_id, c.note_id
  from phone_call c where c.tenant_id = :tenant and c.state = 'kept') f`;

const isAnswered = "f.outcome = 'answered'";
const measure = measuring('calls', 'call');
const by = splitting('calls', 'call');

export const callCube: Cube = {
  id: 'calls',
  label: label('电话', 'Calls'),
  object: 'task',
  record: 'id',
  sources: { call: { from: calls } },
  joins: {},
  measures: [
    measure(
      'count',
      label('通话数', 'Calls'),
      label(
        '记在客户、线索等名下的通话数，包括没接通的',
        'Calls kept with a record, unanswered ones included',
      ),
    ),
    measure(
      'answered',
      label('接通的通话', 'Calls answered'),
      label('接通的通话数', 'Calls that were answered'),
      {
        of: isAnswered,
      },
    ),
    measure(
      'answered_rate',
      label('接通率', 'Answered'),
      label('接通的 ÷ 全部通话；没有通话时为空', 'Answered ÷ all calls; empty without any'),
      share('true', isAnswered),
    ),
    measure(
      'noted_rate',
      label('通话有记录的比例', 'Calls written down'),
      label(
        '接通后写了跟进的 ÷ 接通的通话；没有时为空',
        'Answered calls with a follow-up ÷ answered calls; empty without any',
      ),
      share(isAnswered, 'f.note_id is not null'),
    ),
    measure(
      'length_median',
      label('通话时长（中位数）', 'Length of calls (median)'),
      label('接通且知道时长的通话时长的中位数', 'Median length of answered calls whose length is known'),
      middle('minutes', `${isAnswered} and f.seconds is not null`, 'f.seconds / 60.0'),
    ),
  ],
  dimensions: [
    ...by.holders(),
    by.select(
      'direction',
      label('方向', 'Direction'),
      'f.direction',
      directions.map((value) => ({ value, label: directionLabels[value] })),
    ),
    by.select(
      'outcome',
      label('结果', 'Outcome'),
      'f.outcome',
      outcomes.map((value) => ({ value, label: outcomeLabels[value] })),
    ),
    by.select('subject', label('关于', 'About'), 'f.subject_object', subjectOptions),
    by.reference('account', label('客户', 'Account'), 'f.account_id', named('account', 'account')),
    by.day('on', label('通话日期', 'Day'), 'f.created_at'),
  ],
  custom: {},
  customOn: [],
  line: activityLine,
};
