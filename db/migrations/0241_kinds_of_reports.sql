-- Reports are dashboards, screens for a wall, and forms that are filled.
alter table report drop constraint report_kind_check;
alter table report add constraint report_kind_check check (kind in ('dashboard', 'screen', 'form'));
