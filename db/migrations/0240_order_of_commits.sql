-- The transaction that told an event, so that a follower reads on where it stopped and misses none that was still open
-- then: ids are given before the commit, not in its order. As a bigint: xid8 has no operator class for BRIN, whose cost
-- to a stage move is next to nothing.
alter table outbox add column tx bigint not null default (pg_current_xact_id()::text::bigint);
create index outbox_tx on outbox using brin (tenant_id, tx) with (pages_per_range = 16, autosummarize = on);
