-- Whom the morning's digest has told stands with each person, not with the organisation.
alter table deal_watch drop column digest_on;
