/** What mails with customers offer to insights: how many, and how soon they are answered. Subjects stay with the mails. */
import { label, measuring, middle, share, splitting } from '../../../insights/model/cube-parts.ts';
import type { Cube } from '../../../insights/model/measure.ts';

/** One row a mail that came in or went out; an incoming one is answered by the first that leaves its thread after it. */
const mails = `(
  select m.tenant_id, m.id, m.owner_id, u.team_id, m.state, m.at as created_at, about.object as subject_object,
    about.record_id as subject_id, m.from_address as title, case when m.state = 'received' then answer.at end as answered_at
  from mail m join app_user u on u.tenant_id = m.tenant_id and u.id = m.owner_id
  left join lateral (select min(a.at) as at from mail a where a.tenant_id = m.tenant_id and a.thread_id = m.thread_id
    and a.state = 'sent' and a.at > m.at) answer on true
  left join lateral (select s.object, s.record_id from mail_subject s where s.tenant_id = m.tenant_id
    and s.thread_id = m.thread_id order by s.object, s.record_id limit 1) about on true
  where m.tenant_id = :tenant and m.state in ('received', 'sent')) f`;

const cameIn = "f.state = 'received'";
const measure = measuring('mails', 'mail');
const by = splitting('mails', 'mail');

export const mailCube: Cube = {
  id: 'mails',
  label: label('邮件', 'Mails'),
  object: 'task',
  record: 'id',
  sources: { mail: { from: mails } },
  joins: {},
  measures: [
    measure(
      'received',
      label('收到的邮件', 'Mails received'),
      label('客户发来的邮件数', 'Mails that came from customers'),
      {
        of: cameIn,
      },
    ),
    measure(
      'sent',
      label('发出的邮件', 'Mails sent'),
      label('发给客户的邮件数', 'Mails that were sent to customers'),
      {
        of: "f.state = 'sent'",
      },
    ),
    measure(
      'answered_rate',
      label('邮件回复率', 'Mails answered'),
      label(
        '之后在同一会话里回复过的 ÷ 收到的邮件；没有收到时为空',
        'Mails answered later in their thread ÷ mails received; empty without any',
      ),
      share(cameIn, 'f.answered_at is not null'),
    ),
    measure(
      'answer_median',
      label('邮件回复用时（中位数）', 'Time to answer a mail (median)'),
      label(
        '从收到到回复的自然时间的中位数；没有回复的不算',
        'Median time on the clock from receipt to answer; unanswered ones do not count',
      ),
      middle(
        'minutes',
        'f.answered_at is not null',
        'extract(epoch from f.answered_at - f.created_at) / 60.0',
      ),
    ),
  ],
  dimensions: [...by.holders(), by.day('on', label('邮件日期', 'Day'), 'f.created_at')],
  custom: {},
  customOn: [],
  line: { title: 'f.title', at: 'f.created_at', object: 'f.subject_object', recordId: 'f.subject_id' },
};
