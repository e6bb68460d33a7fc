-- Hand-overs take along meetings ahead and the papers of a customer.

alter table hand_over_item drop constraint hand_over_item_object_check;
alter table hand_over_item add constraint hand_over_item_object_check check (object in
  ('account', 'contact', 'lead', 'deal', 'quote', 'contract', 'delivery', 'case', 'task', 'meeting')) not valid;
alter table hand_over_item validate constraint hand_over_item_object_check;
