-- What a customer needs, asked by a form of the pipeline and archived on the deal, version by version.

-- Questions as in requirementQuestionSchema of src/playbook/model/requirement-form.ts.
create table requirement_form (
  tenant_id uuid not null,
  pipeline_id uuid not null,
  number int not null check (number > 0),
  questions jsonb not null,
  saved_at timestamptz not null,
  saved_by uuid,
  primary key (tenant_id, pipeline_id, number),
  foreign key (tenant_id, pipeline_id) references pipeline (tenant_id, id),
  foreign key (tenant_id, saved_by) references app_user (tenant_id, id)
);
call priv.guard_table('requirement_form', 'select, insert');
call priv.open_to_tenant('requirement_form');

-- Answers by the ids of the questions.
create table requirement_record (
  tenant_id uuid not null,
  deal_id uuid not null,
  number int not null check (number > 0),
  pipeline_id uuid not null,
  form_number int not null,
  answers jsonb not null,
  saved_at timestamptz not null,
  saved_by uuid,
  primary key (tenant_id, deal_id, number),
  foreign key (tenant_id, deal_id) references deal (tenant_id, id),
  foreign key (tenant_id, pipeline_id, form_number) references requirement_form (tenant_id, pipeline_id, number),
  foreign key (tenant_id, saved_by) references app_user (tenant_id, id)
);
call priv.guard_table('requirement_record', 'select, insert');
create policy with_deal on requirement_record to crm_app, crm_worker
  using ((select priv.ctx_kind()) = 'system' or exists (
    select 1 from deal d where d.tenant_id = requirement_record.tenant_id and d.id = requirement_record.deal_id))
  with check (true);
