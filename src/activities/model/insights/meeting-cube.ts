/** What meetings offer to insights. */
import { label, measuring, middle, named, share, splitting } from '../../../insights/model/cube-parts.ts';
import type { Cube } from '../../../insights/model/measure.ts';
import { meetingStates, type MeetingState } from '../meetings/meeting.ts';
import { activityLine, subjectOptions } from './activity-dimensions.ts';

/** One row a meeting; `created_at` is when it begins. */
const meetings = `(
  select m.tenant_id, m.id, m.title, m.subject_object, m.subject_id, m.account_id, m.state, m.starts_at,
    m.starts_at as created_at, m.ends_at, m.all_day, m.owner_id, m.team_id, m.note_id
  from meeting m where m.tenant_id = :tenant and m.deleted_at is null) f`;

const stateNames: Readonly<Record<MeetingState, ReturnType<typeof label>>> = {
  planned: label('已安排', 'Planned'),
  held: label('已召开', 'Held'),
  cancelled: label('已取消', 'Cancelled'),
};

const isHeld = "f.state = 'held'";
const measure = measuring('meetings', 'meeting');
const by = splitting('meetings', 'meeting');

export const meetingCube: Cube = {
  id: 'meetings',
  label: label('会议', 'Meetings'),
  object: 'task',
  record: 'id',
  sources: { meeting: { from: meetings } },
  joins: {},
  measures: [
    measure(
      'count',
      label('会议数', 'Meetings'),
      label('会议的数量，包括取消的', 'How many meetings there are, cancelled ones included'),
    ),
    measure(
      'held',
      label('已召开的会议', 'Meetings held'),
      label('已召开的会议数', 'Meetings that took place'),
      {
        of: isHeld,
      },
    ),
    measure(
      'cancelled_rate',
      label('会议取消率', 'Cancelled meetings'),
      label('取消的 ÷（召开的 + 取消的）；没有时为空', 'Cancelled ÷ (held + cancelled); empty without any'),
      share("f.state <> 'planned'", "f.state = 'cancelled'"),
    ),
    measure(
      'minutes_rate',
      label('有纪要的比例', 'Meetings with minutes'),
      label(
        '写了纪要的 ÷ 已召开的会议；没有时为空',
        'Meetings with minutes ÷ meetings held; empty without any',
      ),
      share(isHeld, 'f.note_id is not null'),
    ),
    measure(
      'length_median',
      label('会议时长（中位数）', 'Length of meetings (median)'),
      label(
        '已召开会议的安排时长的中位数；全天的不算',
        'Median planned length of meetings held; whole days do not count',
      ),
      middle('minutes', `${isHeld} and not f.all_day`, 'extract(epoch from f.ends_at - f.starts_at) / 60.0'),
    ),
  ],
  dimensions: [
    ...by.holders(),
    by.select(
      'state',
      label('状态', 'State'),
      'f.state',
      meetingStates.map((value) => ({ value, label: stateNames[value] })),
    ),
    by.select('subject', label('关于', 'About'), 'f.subject_object', subjectOptions),
    by.reference('account', label('客户', 'Account'), 'f.account_id', named('account', 'account')),
    by.day('on', label('会议日期', 'Day'), 'f.starts_at'),
  ],
  custom: {},
  customOn: [],
  line: activityLine,
};
