-- A deal that is created in a stage comes from none.
alter table process_observation alter column from_stage_id drop not null;
