import type { Named } from '../../../platform/web/index.ts';
import type { WireRecord } from '../../../records/model/record-contract.ts';
import { leadRecordContract } from '../../model/lead/contract.ts';
import { clockOf, type LeadClock } from '../../model/lead/lead-clock.ts';
import type { LeadStatus } from '../../model/lead/lead-status.ts';

export const leadRecords = leadRecordContract;

/** What the screens read of a lead; a field that is hidden to the reader is not there. */
export type LeadFacts = WireRecord & {
  name: string;
  company?: string | null;
  mobile?: string | null;
  phone?: string | null;
  email?: string | null;
  wechat?: string | null;
  status: LeadStatus;
  level?: string | null;
  score?: number | null;
  owner?: Named | null;
  accept_due_at?: string | null;
  accepted_at?: string | null;
  return_due_at?: string | null;
  recycle_at?: string | null;
  last_contact_at?: string | null;
  converted_at?: string | null;
  disqualify_reason?: string | null;
  return_reason?: string | null;
  account?: Named | null;
  contact?: Named | null;
  deal?: Named | null;
};

export function leadOf(record: WireRecord): LeadFacts {
  return record as unknown as LeadFacts;
}

/** The clock that runs on a lead now. */
export function clockOfLead(lead: LeadFacts, now: Date): LeadClock | null {
  return clockOf(
    {
      status: lead.status,
      acceptDueAt: lead.accept_due_at ?? null,
      acceptedAt: lead.accepted_at ?? null,
      returnDueAt: lead.return_due_at ?? null,
      recycleAt: lead.recycle_at ?? null,
    },
    now,
  );
}
