-- Who comes in is looked up by exact keys among all leads, deleted ones too (a merged one leads to its head). Indexes of the
-- living alone could not serve that, and a function in the condition is not looked up under row-level security: the index
-- narrowed it to everybody with a WeChat name. So the whole table was read for each capture.
drop index lead_mobile;
drop index lead_email;
create index lead_mobile on lead (tenant_id, mobile) where mobile is not null;
create index lead_email on lead (tenant_id, email) where email is not null;

alter table lead add column wechat_key text generated always as (lower(wechat)) stored;
alter table contact add column wechat_key text generated always as (lower(wechat)) stored;
drop index lead_wechat;
drop index contact_wechat;
create index lead_wechat on lead (tenant_id, wechat_key) where wechat_key is not null;
create index contact_wechat on contact (tenant_id, wechat_key) where wechat_key is not null and deleted_at is null;
