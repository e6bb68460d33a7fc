-- The silence clock may count talks with the account and its contacts, too: when the last one was stands on each deal of the
-- account, so that the scan of many deals reads one table.

alter table deal add column account_talk_at timestamptz;

update deal d set account_talk_at = t.at
from (
  select talk.tenant_id, talk.account_id, max(talk.at) as at from (
    select n.tenant_id, n.account_id, n.at from note n
    where n.subject_object in ('account', 'contact') and n.account_id is not null and n.kind <> 'note'
      and n.result->>'id' is distinct from 'no_answer' and n.deleted_at is null
    union all
    select s.tenant_id, s.record_id, m.at from mail_subject s
    join mail m on m.tenant_id = s.tenant_id and m.thread_id = s.thread_id
    where s.object = 'account' and m.state = 'received'
    union all
    select s.tenant_id, c.account_id, m.at from mail_subject s
    join contact c on c.tenant_id = s.tenant_id and c.id = s.record_id
    join mail m on m.tenant_id = s.tenant_id and m.thread_id = s.thread_id
    where s.object = 'contact' and c.account_id is not null and m.state = 'received') talk
  group by talk.tenant_id, talk.account_id) t
where t.tenant_id = d.tenant_id and t.account_id = d.account_id;
