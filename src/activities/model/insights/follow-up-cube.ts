/** What follow-ups offer to insights: how much is talked, how well it is written down, and how soon. */
import { label, measuring, named, share, splitting } from '../../../insights/model/cube-parts.ts';
import type { Cube } from '../../../insights/model/measure.ts';
import { noteKinds, type NoteKind } from '../note-kind.ts';
import { activityLine, subjectOptions } from './activity-dimensions.ts';

/** One row a follow-up, held by who wrote it; `created_at` is when it took place. */
const followUps = `(
  select n.tenant_id, n.id, n.author_id as owner_id, u.team_id, n.subject_object, n.subject_id, n.account_id, n.kind,
    n.at as created_at, n.created_at as written_at, n.next_step, left(n.body, 80) as title,
    length(regexp_replace(n.body, '\\s', '', 'g')) as signs
  from note n left join app_user u on u.tenant_id = n.tenant_id and u.id = n.author_id
  where n.tenant_id = :tenant and n.deleted_at is null) f`;

const kindNames: Readonly<Record<NoteKind, ReturnType<typeof label>>> = {
  note: label('备注', 'Note'),
  call: label('电话', 'Call'),
  visit: label('拜访', 'Visit'),
  wechat: label('微信', 'WeChat'),
  email: label('邮件', 'E-mail'),
  meeting: label('会议', 'Meeting'),
};

const isTalk = "f.kind <> 'note'";
const measure = measuring('follow_ups', 'follow_up');
const by = splitting('follow_ups', 'follow_up');

export const followUpCube: Cube = {
  id: 'follow_ups',
  label: label('跟进', 'Follow-ups'),
  object: 'task',
  record: 'id',
  sources: { follow_up: { from: followUps } },
  joins: {},
  measures: [
    measure(
      'count',
      label('跟进数', 'Follow-ups'),
      label('写下的跟进条数，包括备注', 'How many follow-ups were written down, notes included'),
    ),
    measure(
      'talks',
      label('与客户的沟通', 'Talks with customers'),
      label(
        '电话、拜访、微信、邮件和会议的条数；备注不算',
        'Calls, visits, chats, mails and meetings; notes do not count',
      ),
      { of: isTalk },
    ),
    measure(
      'visits',
      label('上门拜访', 'Visits'),
      label('类型为拜访的跟进条数', 'Follow-ups of the kind visit'),
      { of: "f.kind = 'visit'" },
    ),
    measure(
      'next_step_rate',
      label('约定下一步的比例', 'Talks with a next step'),
      label(
        '沟通时约定了下一步的 ÷ 全部沟通；没有沟通时为空',
        'Talks that agreed on a next step ÷ all talks; empty without any',
      ),
      share(isTalk, 'f.next_step is not null'),
    ),
    measure(
      'same_day_rate',
      label('当天记录的比例', 'Written down the same day'),
      label(
        '沟通当天就写下来的 ÷ 全部沟通；没有沟通时为空',
        'Talks written down on the day they took place ÷ all talks; empty without any',
      ),
      share(
        isTalk,
        '(f.written_at at time zone :timeZone::text)::date <= (f.created_at at time zone :timeZone::text)::date',
      ),
    ),
    measure(
      'thin_rate',
      label('内容过短的比例', 'Thin ones'),
      label(
        '不足 10 个字的 ÷ 全部跟进；没有跟进时为空',
        'Follow-ups of fewer than 10 characters ÷ all; empty without any',
      ),
      share('true', 'f.signs < 10'),
    ),
  ],
  dimensions: [
    ...by.holders(),
    by.select(
      'kind',
      label('方式', 'Kind'),
      'f.kind',
      noteKinds.map((value) => ({ value, label: kindNames[value] })),
    ),
    by.select('subject', label('关于', 'About'), 'f.subject_object', subjectOptions),
    by.reference('account', label('客户', 'Account'), 'f.account_id', named('account', 'account')),
    by.day('on', label('沟通日期', 'Day'), 'f.created_at'),
  ],
  custom: {},
  customOn: [],
  line: activityLine,
};
