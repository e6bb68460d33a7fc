/** A lead as it stands, locked for a step. */
import { say } from '../../../platform/model/label.ts';
import { refusals, refuse } from '../../../platform/model/refusal.ts';
import { systemPrincipal, type Work } from '../../../platform/server/index.ts';
import {
  changeKept,
  lockStored,
  openKind,
  type OpenKind,
  type StoredRecord,
  type Values,
} from '../../../records/server/index.ts';
import type { LeadStatus } from '../../model/lead/lead-status.ts';
import { leadStepLabels, statusAfter, stepFault, type LeadStep } from '../../model/lead/lead-step.ts';
import { faultOfMissing, nameOfMissing } from '../../model/lead/missing-words.ts';
import { leadRefusals } from '../../model/lead/refusals.ts';
import { missingFor, type Missing, type StepRule } from '../../model/lead/step-rules.ts';
import { leadKind } from './lead-kind.ts';

export type StandingLead = { open: OpenKind; stored: StoredRecord; status: LeadStatus };

export type StepDone = { leadId: string; status: LeadStatus; version: number };

/** Leads with all their fields, also those hidden to the asker: rules are about what a lead holds, not who looks. */
export function openLead(work: Work): Promise<OpenKind> {
  const { tenantId, timeZone } = work.principal;
  return openKind({ ...work, principal: systemPrincipal(tenantId, timeZone) }, leadKind);
}

/**
 * The lead, held against others. Refuses as not found outside the asker's reach, as forbidden what he may see but not
 * change, and a stale `version` when one is given.
 */
export async function lockLead(
  work: Work,
  leadId: string,
  version: number | null = null,
): Promise<StandingLead> {
  const open = await openLead(work);
  const stored = await lockStored(work, open, leadId, 'update');
  if (version !== null && version !== stored.version) refuse(refusals.staleVersion);
  return { open, stored, status: statusOf(stored) };
}

export function statusOf({ values }: StoredRecord): LeadStatus {
  return values['status'] as LeadStatus;
}

/** A moment of a lead, as it is kept. */
export function momentOf({ values }: StoredRecord, field: string): Date | null {
  const told = values[field];
  return typeof told === 'string' ? new Date(told) : null;
}

/** Refuses a step that does not lead on from where the lead stands. */
export function requireStep({ status }: StandingLead, step: LeadStep): void {
  const fault = stepFault(step, status);
  if (fault) refuse(fault);
}

/** What the lead lacks for these rules. */
export function missingOf({ stored }: StandingLead, rules: readonly StepRule[], now: Date): Missing[] {
  return missingFor(
    rules,
    { values: stored.values, lastContactAt: momentOf(stored, 'last_contact_at') },
    now,
  );
}

/** Refuses a step whose rules the lead does not meet, and names all that is missing. */
export function requireMet(
  work: Work,
  standing: StandingLead,
  step: LeadStep,
  rules: readonly StepRule[],
): void {
  const missing = missingOf(standing, rules, work.now);
  if (missing.length === 0) return;
  const { fields } = standing.open;
  const { locale } = work.principal;
  refuse(
    leadRefusals.requirementsMissing,
    {
      step: say(leadStepLabels[step], locale),
      missing: missing
        .map((one) => say(nameOfMissing(one, fields), locale))
        .join(locale === 'en' ? ', ' : '、'),
    },
    missing.map((one) => faultOfMissing(one, fields)),
  );
}

const events: Readonly<Record<LeadStep, string>> = {
  accept: 'lead.accepted',
  contact: 'lead.contacted',
  qualify: 'lead.qualified',
  disqualify: 'lead.disqualified',
  return: 'lead.returned',
  reopen: 'lead.reopened',
  convert: 'lead.converted',
  undo_conversion: 'lead.conversion-undone',
};

/** Writes a step that the rules have allowed: the state it leads to and what comes with it, one audit row, one event. */
export async function takeStep(
  work: Work,
  { stored, status }: StandingLead,
  step: LeadStep,
  values: Values,
  payload: Record<string, unknown> = {},
): Promise<StepDone> {
  const contacted = stored.values['first_contact_at'] !== null;
  const to = (values['status'] as LeadStatus | undefined) ?? statusAfter(step, { status, contacted });
  await changeKept(
    work,
    leadKind,
    stored,
    { ...values, status: to },
    {
      type: events[step],
      payload: { from: status, to, ...payload },
    },
  );
  return { leadId: stored.id, status: to, version: stored.version + 1 };
}

/** Whoever does something with a lead has accepted it. */
export function acceptedBy({ now }: Work, stored: StoredRecord): Values {
  return { accepted_at: stored.values['accepted_at'] ?? now.toISOString() };
}
