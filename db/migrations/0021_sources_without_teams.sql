-- Which team gets the leads of a source is what assignment rules say; a source names a person or a pool at most.
alter table capture_source drop column team_id;
