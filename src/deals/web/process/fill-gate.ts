/** What a person fills in at a gate: kept by rule, sent by what it is. */
import { accountContract } from '../../../accounts/model/contract.ts';
import { activityContract, type NoteKind } from '../../../activities/model/contract.ts';
import { callContract, sentValue, type Option } from '../../../platform/web/index.ts';
import { bodyOf, type Values } from '../../../records/model/field-schema.ts';
import type { RecordContract } from '../../../records/web/index.ts';
import type { BuyingRole } from '../../model/process/buying-role.ts';
import { processContract, type WireGate } from '../../model/process/contract.ts';
import type { DealCardFacts } from '../deal-card.ts';
import { dealRecords } from '../deal-records.ts';

export type Judged = WireGate['items'][number];

/** One answer to what is missing; a field's value is as its input gives it. */
export type Given =
  | { kind: 'field'; value: unknown }
  | { kind: 'tick'; ticked: boolean }
  | { kind: 'contacts'; people: readonly { contact: Option | null; role: BuyingRole | null }[] }
  /** Why the move is asked for. */
  | { kind: 'approval'; why: string }
  | { kind: 'talks'; talks: readonly { kind: NoteKind | 'task'; text: string }[] };

export type GivenByRule = Readonly<Record<string, Given>>;

/** What a form at the gate shows: missing, and more than observed. */
export function missingOf({ items }: WireGate): Judged[] {
  return items.filter(({ have, need, mode }) => have < need && mode !== 'observe');
}

/** Can anything here be filled in, or is it the way itself that is closed? */
export function isFillable({ part }: Judged): boolean {
  return part !== 'transitions';
}

/** Does the move lack an approval, and why is it asked for, as far as that was said? */
export function approvalAmong(
  missing: readonly Judged[],
  given: GivenByRule,
): { isAsked: boolean; isLast: boolean; why: string } {
  const isApproval = ({ rule }: Judged) => 'kind' in rule && rule.kind === 'approval';
  const answers = missing.filter(isApproval).map(({ rule }) => given[rule.id]);
  const said = answers.find((one) => one?.kind === 'approval');
  return {
    isAsked: answers.length > 0,
    isLast: answers.length > 0 && missing.every(isApproval),
    why: said?.kind === 'approval' ? said.why.trim() : '',
  };
}

/** Saves everything that was given. Throws what the server says no to; what was saved before stays saved. */
export async function fillGate(
  deal: DealCardFacts,
  missing: readonly Judged[],
  given: GivenByRule,
): Promise<void> {
  await saveFields(dealRecords, deal.id, valuesOf('deal', missing, given));
  if (deal.account)
    await saveFields(accountContract as RecordContract, deal.account.id, valuesOf('account', missing, given));
  for (const { rule } of missing) await save(deal, rule.id, given[rule.id]);
}

function valuesOf(object: 'deal' | 'account', missing: readonly Judged[], given: GivenByRule): Values {
  return Object.fromEntries(
    missing.flatMap(({ rule }) => {
      const answer = given[rule.id];
      if (!('field' in rule) || rule.object !== object || answer?.kind !== 'field') return [];
      const value = sentValue(answer.value);
      return value === null ? [] : [[rule.field, value]];
    }),
  );
}

async function saveFields(contract: RecordContract, id: string, values: Values): Promise<void> {
  if (Object.keys(values).length === 0) return;
  const params = { id };
  const { version } = await callContract(contract.get, { params });
  await callContract(contract.update, { params, body: bodyOf(values), ifMatch: version });
}

async function save(deal: DealCardFacts, ruleId: string, answer: Given | undefined): Promise<void> {
  if (answer?.kind === 'tick' && answer.ticked) {
    const params = { id: deal.id, itemId: ruleId };
    await callContract(processContract.tickItem, { params, body: { ticked: true } });
  }
  if (answer?.kind === 'contacts') {
    for (const { contact, role } of answer.people)
      if (contact && role)
        await callContract(processContract.setDealContact, {
          params: { id: deal.id, contactId: contact.id },
          body: { role },
        });
  }
  if (answer?.kind === 'talks')
    for (const { kind, text } of answer.talks) if (text.trim()) await writeTalk(deal.id, kind, text);
}

async function writeTalk(dealId: string, kind: NoteKind | 'task', text: string): Promise<void> {
  const subject = { object: 'deal', id: dealId };
  if (kind !== 'task') {
    await callContract(activityContract.addNote, { body: { ...subject, kind, body: text, mentions: [] } });
    return;
  }
  const task = await callContract(activityContract.addTask, { body: { title: text, subject } });
  await callContract(activityContract.completeTask, { params: { id: task.id } });
}
