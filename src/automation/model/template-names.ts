/** The rules of the gallery, in the order it shows them. */
export const templateNames = [
  'lead_without_contact',
  'quote_over_limit',
  'won_return_visits',
  'lost_for_price',
  'big_deal_moves',
  'new_lead_task',
  'asked_again',
  'silent_deal',
  'close_date_near',
  'qualified_lead',
  'task_overdue',
  'deal_reopened',
] as const;
export type TemplateName = (typeof templateNames)[number];
