-- Products with currency, tax, cost and floor; bundles made of parts; price books.
alter table product add column currency text not null default 'CNY';
-- Percent.
alter table product add column tax_rate int check (tax_rate between 0 and 100);
alter table product add column cost bigint check (cost >= 0);
-- The lowest price at which one may be sold.
alter table product add column floor_price bigint check (floor_price >= 0);
-- What a bundle costs: its own price, or what its parts come to.
alter table product add column bundle_price text not null default 'own' check (bundle_price in ('own', 'parts'));

-- What a bundle is made of.
create table product_part (
  tenant_id uuid not null,
  bundle_id uuid not null,
  part_id uuid not null check (part_id <> bundle_id),
  -- In ten-thousandths.
  quantity bigint not null check (quantity > 0),
  position int not null,
  primary key (tenant_id, bundle_id, part_id),
  foreign key (tenant_id, bundle_id) references product (tenant_id, id),
  foreign key (tenant_id, part_id) references product (tenant_id, id)
);
create index product_part_stands_in on product_part (tenant_id, part_id);
call priv.guard_table('product_part', 'select, insert, update, delete');
call priv.open_to_tenant('product_part');

create table price_book (
  tenant_id uuid not null,
  id uuid not null,
  name text not null,
  currency text not null default 'CNY',
  -- For accounts whose field holds the value; null: for all.
  segment_field text,
  segment_value text,
  valid_from date,
  valid_to date,
  priority bigint not null default 0,
  active boolean not null default true,
  description text,
  external_id text,
  custom jsonb not null default '{}',
  version bigint not null default 1,
  created_at timestamptz not null,
  created_by uuid,
  updated_at timestamptz not null,
  deleted_at timestamptz,
  deleted_by uuid,
  primary key (tenant_id, id),
  check ((segment_field is null) = (segment_value is null)),
  check (valid_to >= valid_from)
);
create index price_book_live on price_book (tenant_id, name, id) where deleted_at is null;
call priv.guard_table('price_book', 'select, insert, update');
call priv.open_to_tenant('price_book');

create table price_entry (
  tenant_id uuid not null,
  price_book_id uuid not null,
  product_id uuid not null,
  price bigint not null check (price >= 0),
  floor_price bigint check (floor_price >= 0),
  primary key (tenant_id, price_book_id, product_id),
  foreign key (tenant_id, price_book_id) references price_book (tenant_id, id),
  foreign key (tenant_id, product_id) references product (tenant_id, id)
);
create index price_entry_of_product on price_entry (tenant_id, product_id);
call priv.guard_table('price_entry', 'select, insert, update, delete');
call priv.open_to_tenant('price_entry');

-- Organisations that exist already: everybody who sees products sees price books, administrators keep them.
insert into role_permission (tenant_id, role_id, object, action, scope)
select p.tenant_id, p.role_id, 'price_book', p.action, 'all'
from role_permission p
where p.object = 'product' and p.action in ('read', 'create', 'update', 'delete', 'bulk')
on conflict do nothing;

-- What products cost and their floor stay with those who keep them, with managers and the management.
insert into role_field_right (tenant_id, role_id, object, field, reach)
select r.tenant_id, r.id, 'product', f.field, 'hidden'
from role r cross join (values ('cost'), ('floor_price')) as f (field)
where r.key not in ('admin', 'management', 'manager')
  and not exists (
    select 1 from role_permission p
    where p.tenant_id = r.tenant_id and p.role_id = r.id and p.object = 'product' and p.action = 'update')
on conflict do nothing;

-- Units that stand on products already and are not on the product's own list join it.
insert into field_definition (tenant_id, id, object, key, standard, label, label_en, kind, options)
select u.tenant_id, gen_random_uuid(), 'product', 'unit', true, '单位', 'Unit', 'select',
  o.known || jsonb_agg(jsonb_build_object('value', u.unit, 'label', jsonb_build_object('zh', u.unit, 'en', u.unit)) order by u.unit)
from (select distinct p.tenant_id, p.unit from product p where p.unit <> '') as u
cross join (select '[{"value": "个", "label": {"zh": "个", "en": "piece"}}, {"value": "件", "label": {"zh": "件", "en": "item"}}, {"value": "台", "label": {"zh": "台", "en": "unit"}}, {"value": "套", "label": {"zh": "套", "en": "set"}}, {"value": "只", "label": {"zh": "只", "en": "pc"}}, {"value": "支", "label": {"zh": "支", "en": "stick"}}, {"value": "箱", "label": {"zh": "箱", "en": "case"}}, {"value": "包", "label": {"zh": "包", "en": "pack"}}, {"value": "张", "label": {"zh": "张", "en": "sheet"}}, {"value": "份", "label": {"zh": "份", "en": "copy"}}, {"value": "项", "label": {"zh": "项", "en": "job"}}, {"value": "次", "label": {"zh": "次", "en": "time"}}, {"value": "点", "label": {"zh": "点", "en": "point"}}, {"value": "节点", "label": {"zh": "节点", "en": "node"}}, {"value": "用户", "label": {"zh": "用户", "en": "user"}}, {"value": "许可", "label": {"zh": "许可", "en": "licence"}}, {"value": "人天", "label": {"zh": "人天", "en": "person-day"}}, {"value": "人月", "label": {"zh": "人月", "en": "person-month"}}, {"value": "小时", "label": {"zh": "小时", "en": "hour"}}, {"value": "天", "label": {"zh": "天", "en": "day"}}, {"value": "月", "label": {"zh": "月", "en": "month"}}, {"value": "季", "label": {"zh": "季", "en": "quarter"}}, {"value": "年", "label": {"zh": "年", "en": "year"}}, {"value": "米", "label": {"zh": "米", "en": "metre"}}, {"value": "平方米", "label": {"zh": "平方米", "en": "square metre"}}, {"value": "千克", "label": {"zh": "千克", "en": "kilogram"}}, {"value": "吨", "label": {"zh": "吨", "en": "tonne"}}, {"value": "升", "label": {"zh": "升", "en": "litre"}}]'::jsonb as known) as o
where not exists (select 1 from jsonb_array_elements(o.known) as k (option) where k.option ->> 'value' = u.unit)
group by u.tenant_id, o.known
on conflict do nothing;
