import { say } from '../../../platform/model/label.ts';
import { refusals, type RefusalReason } from '../../../platform/model/refusal.ts';
import { scopeOf } from '../../../platform/model/principal.ts';
import type { Work } from '../../../platform/server/index.ts';
import { getStored, mayDo } from '../../../records/server/index.ts';
import { leadSteps, leadStepLabels, stepFault, type LeadStep } from '../../model/lead/lead-step.ts';
import { faultOfMissing, nameOfMissing } from '../../model/lead/missing-words.ts';
import { leadRefusals } from '../../model/lead/refusals.ts';
import { rulesOfConversion, type Missing, type StepRules } from '../../model/lead/step-rules.ts';
import { leadKind } from './lead-kind.ts';
import { missingOf, openLead, statusOf, type StandingLead } from './standing-lead.ts';
import { readStepRules } from './step-rules.ts';

/** What the asker can do with a lead now, and for each step that he cannot take, why and what is missing. */
export async function stepsOfLead(work: Work, leadId: string) {
  const open = await openLead(work);
  const stored = await getStored(work, open, leadId);
  const standing: StandingLead = { open, stored, status: statusOf(stored) };
  const { rules } = await readStepRules(work);
  return { steps: leadSteps.map((step) => ({ step, ...standingOf(work, standing, step, rules) })) };
}

function standingOf(work: Work, standing: StandingLead, step: LeadStep, rules: StepRules) {
  const { locale } = work.principal;
  const { fields } = standing.open;
  const fault = faultOf(work, standing, step);
  if (fault) return { refusal: told(fault, say(fault.label, locale)), missing: [] };
  const missing = missingFor(work, standing, step, rules);
  const names = missing.map((one) => say(nameOfMissing(one, fields), locale));
  const sentence = say(leadRefusals.requirementsMissing.label, locale, {
    step: say(leadStepLabels[step], locale),
    missing: names.join(locale === 'en' ? ', ' : '、'),
  });
  return {
    refusal: missing.length > 0 ? told(leadRefusals.requirementsMissing, sentence) : null,
    missing: missing.map((one, place) => ({ path: faultOfMissing(one, fields).path, name: names[place]! })),
  };
}

function told({ code }: RefusalReason, message: string) {
  return { code, message };
}

function faultOf(work: Work, { stored, status }: StandingLead, step: LeadStep): RefusalReason | null {
  const fault = stepFault(step, status);
  if (fault) return fault;
  if (!mayDo(work, leadKind, 'update', stored)) return refusals.forbidden;
  const isMine = stored.ownerId === work.principal.userId;
  if (step === 'accept' && !isMine) return leadRefusals.ownerAccepts;
  if (step === 'accept' && stored.values['accepted_at'] !== null) return leadRefusals.alreadyAccepted;
  if ((step === 'convert' || step === 'return') && stored.ownerId === null) return leadRefusals.takeFirst;
  return step === 'contact' && !scopeOf(work.principal, 'task', 'create') ? refusals.forbidden : null;
}

function missingFor(
  { now }: Work,
  standing: StandingLead,
  step: LeadStep,
  rules: StepRules,
): readonly Missing[] {
  if (step === 'qualify') return missingOf(standing, [rules.qualify], now);
  if (step !== 'convert') return [];
  return missingOf(standing, rulesOfConversion(rules, standing.status === 'qualified'), now);
}
