import { Badge, useLabel, type Tone } from '../../../platform/web/index.ts';
import { leadStatusOptions, type LeadStatus } from '../../model/lead/lead-status.ts';

export const statusTones: Record<LeadStatus, Tone> = {
  new: 'accent',
  working: 'warn',
  qualified: 'good',
  converted: 'good',
  disqualified: 'bad',
  returned: 'neutral',
  merged: 'neutral',
};

/** The state of a lead in one word. */
export function LeadStatusBadge({ status }: { status: LeadStatus }) {
  const label = useLabel();
  const option = leadStatusOptions.find(({ value }) => value === status);
  return <Badge tone={statusTones[status]}>{option ? label(option.label) : status}</Badge>;
}
