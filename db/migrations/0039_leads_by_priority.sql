-- Lists of leads begin with the most urgent; whoever sees all leads reads them in that order.
create index lead_urgent on lead (tenant_id, priority, id) where deleted_at is null;
