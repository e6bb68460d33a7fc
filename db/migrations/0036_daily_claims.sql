-- One word for one thing: leads are claimed from a pool.
alter table pool rename column daily_picks to daily_claims;
alter table pool drop constraint pool_daily_picks_check;
alter table pool add constraint pool_daily_claims check (daily_claims >= 0);
