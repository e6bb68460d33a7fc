-- How long a case took in working time, beside the clock on the wall: minutes from its opening to the first response and
-- to the solution, counted when these are noted, by the hours and days of then.
alter table service_case add column respond_minutes bigint check (respond_minutes >= 0);
alter table service_case add column solve_minutes bigint check (solve_minutes >= 0);

-- Those noted before are counted by the watch of cases, some at a time.
create index service_case_uncounted on service_case (tenant_id, id)
  where (responded_at is not null and respond_minutes is null) or (solved_at is not null and solve_minutes is null);
