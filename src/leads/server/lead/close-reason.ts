/** The reason of a lead that is closed: asked for on every path, and told on its timeline when it has words of its own. */
import { addNote } from '../../../activities/server/index.ts';
import { refuse } from '../../../platform/model/refusal.ts';
import type { Work } from '../../../platform/server/index.ts';
import { closeReasonFault, type CloseReason } from '../../model/lead/close-reason.ts';
import { leadSubjects } from './lead-subject.ts';
import type { StandingLead } from './standing-lead.ts';

/** Refuses what is none of the organisation's reasons, and "other" without words. */
export function requireReason(
  { open }: StandingLead,
  field: 'disqualify_reason' | 'return_reason',
  told: CloseReason,
): void {
  const options = open.fields.find(({ id }) => id === field)?.options ?? [];
  const fault = closeReasonFault(told, options);
  if (!fault) return;
  const path = fault.code === 'lead_reason_unknown' ? 'reason' : 'note';
  refuse(fault, {}, [{ path, code: fault.code, label: fault.label }]);
}

/** Keeps the words beside the reason as a note. */
export async function keepWords(work: Work, leadId: string, { note }: CloseReason): Promise<void> {
  if (!note?.trim()) return;
  await addNote(leadSubjects, work, { object: 'lead', id: leadId, kind: 'note', body: note, mentions: [] });
}
