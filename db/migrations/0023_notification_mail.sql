-- Notifications that also go out by mail, and what each person wants to be told by mail.

alter table notification add column mail_state text check (mail_state in ('due', 'sent', 'failed', 'dropped'));
alter table notification add column mailed_at timestamptz;
alter table notification add column mail_error text;

-- What differs from the usual for a kind; no row: as the kind says.
create table notification_preference (
  tenant_id uuid not null,
  user_id uuid not null,
  kind text not null,
  mail boolean not null,
  primary key (tenant_id, user_id, kind),
  foreign key (tenant_id, user_id) references app_user (tenant_id, id)
);
call priv.guard_table('notification_preference', 'select, insert, update, delete');
-- Whoever causes a notification has to know the other's wish; only oneself changes it.
create policy anybodys_wish on notification_preference for select to crm_app, crm_worker using (true);
create policy own_insert on notification_preference for insert to crm_app, crm_worker
  with check (user_id = (select priv.ctx_user()));
create policy own_update on notification_preference for update to crm_app, crm_worker
  using (user_id = (select priv.ctx_user()));
create policy own_delete on notification_preference for delete to crm_app, crm_worker
  using (user_id = (select priv.ctx_user()));
