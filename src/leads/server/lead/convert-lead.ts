import { accountKind, contactKind } from '../../../accounts/server/index.ts';
import { joinHistory } from '../../../activities/server/index.ts';
import { createDeal, dealKind } from '../../../deals/server/index.ts';
import type { FirstGate } from '../../../deals/model/process/first-gate.ts';
import { newId } from '../../../platform/model/identifier.ts';
import { refuse } from '../../../platform/model/refusal.ts';
import type { Work } from '../../../platform/server/index.ts';
import { createRecord, type Values } from '../../../records/server/index.ts';
import { conversionDrafts, type ConversionDrafts } from '../../model/lead/conversion.ts';
import { leadRefusals } from '../../model/lead/refusals.ts';
import { rulesOfConversion } from '../../model/lead/step-rules.ts';
import { chosenRecord, mergedValues, under, type MadeRecord, type Wanted } from './made-record.ts';
import {
  acceptedBy,
  lockLead,
  requireMet,
  requireStep,
  takeStep,
  type StandingLead,
  type StepDone,
} from './standing-lead.ts';
import { readStepRules } from './step-rules.ts';

export type Conversion = {
  account: Wanted;
  contact: Wanted | null;
  deal: {
    values?: Values | undefined;
    pipelineId?: string | undefined;
    stageId?: string | undefined;
    gate?: FirstGate | undefined;
  } | null;
};

export type Converted = StepDone & { accountId: string; contactId: string | null; dealId: string | null };

type Results = { account: MadeRecord; contact: MadeRecord | null; dealId: string | null };

/**
 * Makes a customer of a lead: an account and a contact, new or chosen, and a deal unless none is wanted, all or nothing.
 * They belong to the lead's owner, know where the customer came from, and tell the lead's history; the lead stays.
 * Refuses as the records' own creation does, and a lead that nobody holds, is closed, or lacks what the rules ask for.
 */
export async function convertLead(
  work: Work,
  leadId: string,
  wanted: Conversion,
  version: number | null = null,
): Promise<Converted> {
  const standing = await lockLead(work, leadId, version);
  requireStep(standing, 'convert');
  if (standing.stored.ownerId === null) refuse(leadRefusals.takeFirst);
  const { rules } = await readStepRules(work);
  requireMet(work, standing, 'convert', rulesOfConversion(rules, standing.status === 'qualified'));
  const results = await makeResults(work, standing, wanted);
  const ids = { account: results.account.id, contact: results.contact?.id ?? null, deal: results.dealId };
  const { values } = standing.stored;
  const done = await takeStep(
    work,
    standing,
    'convert',
    {
      ...acceptedBy(work, standing.stored),
      qualified_at: values['qualified_at'] ?? work.now.toISOString(),
      converted_at: work.now.toISOString(),
      ...ids,
    },
    { accountId: ids.account, contactId: ids.contact, dealId: ids.deal },
  );
  await noteConversion(work, standing, results);
  await joinHistory(
    work,
    { object: 'lead', id: leadId },
    Object.entries(ids).flatMap(([object, id]) => (id === null ? [] : [{ object, id }])),
  );
  return { ...done, accountId: ids.account, contactId: ids.contact, dealId: ids.deal };
}

async function makeResults(work: Work, { stored }: StandingLead, wanted: Conversion): Promise<Results> {
  const drafts = conversionDrafts(stored.values);
  const holder = stored.ownerId === work.principal.userId ? {} : { owner: stored.ownerId };
  const known = { first_source: stored.values['first_source'] ?? null };
  const account = await accountOf(work, wanted.account, drafts, holder, known);
  const contact = wanted.contact && (await contactOf(work, wanted.contact, account.id, drafts, holder));
  const dealId =
    wanted.deal &&
    (await under('deal', () => {
      const { values, ...place } = wanted.deal!;
      const told = {
        ...mergedValues(work, dealKind.object, drafts.deal, values),
        ...holder,
        account: account.id,
        ...(contact && { contact: contact.id }),
      };
      return createDeal(work, { ...told, ...place }, known);
    }));
  return { account, contact, dealId };
}

async function accountOf(
  work: Work,
  wanted: Wanted,
  { account }: ConversionDrafts,
  holder: Values,
  known: Values,
): Promise<MadeRecord> {
  if ('id' in wanted) return { id: (await chosenRecord(work, accountKind, wanted.id)).id, made: false };
  const values = { ...mergedValues(work, 'account', account, wanted.values), ...holder };
  return {
    id: await under('account', () => createRecord(work, accountKind, values, { known })),
    made: true,
  };
}

async function contactOf(
  work: Work,
  wanted: Wanted,
  accountId: string,
  { contact }: ConversionDrafts,
  holder: Values,
): Promise<MadeRecord> {
  if ('id' in wanted) {
    const chosen = await chosenRecord(work, contactKind, wanted.id);
    const of = chosen.values['account'] ?? accountId;
    if (of !== accountId) refuse(leadRefusals.contactElsewhere);
    return { id: chosen.id, made: false };
  }
  const values = { ...mergedValues(work, 'contact', contact, wanted.values), ...holder, account: accountId };
  return { id: await under('contact', () => createRecord(work, contactKind, values)), made: true };
}

/** What was made, so that it can be taken back. */
async function noteConversion(work: Work, { stored, status }: StandingLead, results: Results): Promise<void> {
  await work.db
    .insertInto('lead_conversion')
    .values({
      tenant_id: work.principal.tenantId,
      id: newId(),
      lead_id: stored.id,
      at: work.now,
      actor_id: work.principal.userId,
      status_before: status,
      account_id: results.account.id,
      account_made: results.account.made,
      account_before_id: stored.values['account'] as string | null,
      contact_id: results.contact?.id ?? null,
      contact_made: results.contact?.made ?? false,
      contact_before_id: stored.values['contact'] as string | null,
      deal_id: results.dealId,
    })
    .execute();
}
