/** What the stage of a new deal asks for, as its form shows and sends it. */
import { sentValue, type FieldValues } from '../../../platform/web/index.ts';
import { bodyOf } from '../../../records/model/field-schema.ts';
import type { Stage } from '../../model/pipeline.ts';
import { needsStandingDeal, type FirstGate } from '../../model/process/first-gate.ts';
import type { Requirement } from '../../model/process/stage-process.ts';
import type { GivenByRule } from '../process/fill-gate.ts';

type Asking = Pick<Stage, 'rank' | 'process'>;

/** What the stage insists on that a new deal can have. */
export function askedNow({ process }: Asking): Requirement[] {
  return (process?.entry ?? []).filter((rule) => rule.mode === 'enforce' && !needsStandingDeal(rule));
}

/** What it insists on that only a standing deal can have: the first stage waits for it until the deal goes on. */
export function askedLater({ process }: Asking): Requirement[] {
  return (process?.entry ?? []).filter((rule) => rule.mode === 'enforce' && needsStandingDeal(rule));
}

/** The nearest stage before this one in which a deal can begin. */
export function beginning<S extends Asking>(open: readonly S[], stage: S): S | undefined {
  return open.findLast((one) => one.rank < stage.rank && (one.rank === 1 || askedLater(one).length === 0));
}

/** The fields of the deal itself that the stage insists on. */
export function fieldsInsistedOn(stage: Asking): ReadonlySet<string> {
  return new Set(
    askedNow(stage).flatMap((rule) => (rule.kind === 'field' && rule.object === 'deal' ? [rule.field] : [])),
  );
}

/** Everything that was given, as it is sent with the new deal; the deal's own contact is told by `own`. */
export function firstGateOf(rules: readonly Requirement[], given: GivenByRule): FirstGate {
  const account: FieldValues = {};
  const gate: FirstGate = { account: {}, contacts: [], talks: [] };
  for (const rule of rules) {
    const answer = given[rule.id];
    if (answer?.kind === 'field' && rule.kind === 'field' && rule.object === 'account') {
      const value = sentValue(answer.value);
      if (value !== null) account[rule.field] = value;
    }
    if (answer?.kind === 'contacts')
      for (const { contact, role } of answer.people)
        if (contact && role)
          gate.contacts.push({ contactId: contact.id === ownContact ? null : contact.id, role });
    if (answer?.kind === 'talks')
      for (const { kind, text } of answer.talks)
        if (text.trim()) gate.talks.push({ kind, text: text.trim() });
  }
  return { ...gate, account: bodyOf(account) };
}

/** The fields of the deal itself that were given here and not in the form. */
export function dealValuesOf(rules: readonly Requirement[], given: GivenByRule): FieldValues {
  const told = rules.flatMap((rule) => {
    const answer = given[rule.id];
    if (rule.kind !== 'field' || rule.object !== 'deal' || answer?.kind !== 'field') return [];
    const value = sentValue(answer.value);
    return value === null ? [] : [[rule.field, value] as const];
  });
  return bodyOf(Object.fromEntries(told));
}

/** Stands for the contact that the deal is created with. */
export const ownContact = 'own';
