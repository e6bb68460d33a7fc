-- What somebody may do with a report is a set of rights; a role may be given them, too.

alter table report_share add column role_id uuid;
alter table report_share add column rights text[];
update report_share set rights = case may
  when 'view' then array['view', 'print', 'schedule']
  when 'edit' then array['view', 'fill', 'export', 'print', 'schedule', 'share', 'design']
  else array['view', 'fill', 'export', 'print', 'schedule', 'share', 'design', 'grant'] end;
alter table report_share alter column rights set not null;
alter table report_share drop column may;
alter table report_share add constraint report_share_rights check (
  'view' = any (rights)
  and rights <@ array['view', 'fill', 'export', 'print', 'schedule', 'share', 'design', 'grant']);
alter table report_share drop constraint report_share_check;
alter table report_share add constraint report_share_one check (num_nonnulls(user_id, team_id, role_id) <= 1);
alter table report_share add foreign key (tenant_id, role_id) references role (tenant_id, id) on delete cascade;

-- A team's share reaches whoever has the team, or one below it, as his main team, too.
drop policy own_or_shared on report;
create policy own_or_shared on report for select to crm_app, crm_worker using (
  (select priv.ctx_kind()) = 'system' or owner_id = (select priv.ctx_user())
  or exists (
    select 1 from report_share s
    where s.tenant_id = report.tenant_id and s.report_id = report.id and (
      s.user_id = (select priv.ctx_user()) or num_nonnulls(s.user_id, s.team_id, s.role_id) = 0
      or exists (
        select 1 from user_role h
        where h.tenant_id = s.tenant_id and h.role_id = s.role_id and h.user_id = (select priv.ctx_user()))
      or exists (
        select 1 from team_closure c
        where c.tenant_id = s.tenant_id and c.ancestor_id = s.team_id and c.descendant_id in (
          select u.team_id from app_user u where u.tenant_id = s.tenant_id and u.id = (select priv.ctx_user())
          union all
          select m.team_id from team_member m where m.tenant_id = s.tenant_id and m.user_id = (select priv.ctx_user()))))));
