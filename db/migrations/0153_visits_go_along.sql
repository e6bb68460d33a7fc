-- Visits go along when accounts are merged: a row of its own each, whose number in the account's count may then be another's too.
alter table return_visit add column id uuid not null default gen_random_uuid();
alter table return_visit alter column id drop default;
alter table return_visit drop constraint return_visit_pkey;
alter table return_visit add primary key (tenant_id, id);
create index return_visit_account on return_visit (tenant_id, account_id);
create index survey_request_account on survey_request (tenant_id, account_id);
