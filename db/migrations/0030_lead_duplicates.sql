-- Leads in the search for duplicates: the company's code; and when leads are merged, their changes of hands go along.

alter table lead add column credit_code text;
grant update (lead_id) on lead_move to crm_app, crm_worker;
