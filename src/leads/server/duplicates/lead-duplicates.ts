/** Leads among the kinds that are searched for duplicates. */
import type { DuplicateKind } from '../../../accounts/server/index.ts';
import { leadStatusOptions, type LeadStatus } from '../../model/lead/lead-status.ts';
import { leadStanding } from '../../model/duplicates/lead-standing.ts';
import { leadKind } from '../lead/lead-kind.ts';
import { leadParty } from './lead-party.ts';

export const leadDuplicates: DuplicateKind = {
  ...leadParty,
  kind: leadKind,
  state: { column: 'status', options: leadStatusOptions },
  standing: ({ values, createdAt }) =>
    leadStanding({
      status: values['status'] as LeadStatus,
      dealId: (values['deal'] as string | null | undefined) ?? null,
      probability: (values['probability'] as number | null | undefined) ?? null,
      createdAt,
    }),
  // What a status asks for goes with it: only a converted lead has a day of conversion, only a lost one a reason.
  whenMerged: {
    status: 'merged',
    converted_at: null,
    disqualify_reason: null,
    accept_due_at: null,
    recycle_at: null,
    hard_recycle_at: null,
  },
};
