import { noValue, useNow } from '../../../platform/web/index.ts';
import { DueClock } from './DueClock.tsx';
import { clockOfLead, type LeadFacts } from './lead-facts.ts';

/** The clock that runs on a lead, as a cell of a list; a dash when none runs. */
export function Urgency({ lead }: { lead: LeadFacts }) {
  return clockOfLead(lead, useNow()) ? (
    <DueClock lead={lead} />
  ) : (
    <span className="text-faint">{noValue}</span>
  );
}
