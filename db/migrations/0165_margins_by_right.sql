-- What quotes cost us and what is left is for those who judge discounts, as it is in new organisations.
insert into role_field_right (tenant_id, role_id, object, field, reach)
select r.tenant_id, r.id, 'quote', f.field, 'hidden'
from role r cross join (values ('cost_amount'), ('margin')) as f (field)
where r.key in ('rep', 'marketing', 'read_only')
on conflict do nothing;
