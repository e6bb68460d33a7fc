-- Counting the deals of a list reads what decides who sees a row (owner, team) and whether it is open: with them the index
-- answers alone, at a third of the cost of reading the table.
drop index deal_owner;
create index deal_owner on deal (tenant_id, owner_id, created_at desc) include (team_id, outcome) where deleted_at is null;
