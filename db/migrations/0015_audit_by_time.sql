-- The audit log is read newest first; imported and generated history is not written in the order of its times.
create index audit_entry_recent on audit_entry (tenant_id, at desc, id desc);
