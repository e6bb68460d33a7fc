import { useNow } from '../../../platform/web/index.ts';
import { DueClock } from './DueClock.tsx';
import { clockOfLead, type LeadFacts } from './lead-facts.ts';
import { LeadWorth } from './LeadWorth.tsx';

/** Why a lead stands where it stands in the list: the clock that runs; without one, how good it is. */
export function Urgency({ lead }: { lead: LeadFacts }) {
  return clockOfLead(lead, useNow()) ? <DueClock lead={lead} /> : <LeadWorth lead={lead} />;
}
