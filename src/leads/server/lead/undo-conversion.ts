import { accountKind, contactKind } from '../../../accounts/server/index.ts';
import { partHistory } from '../../../activities/server/index.ts';
import { dealKind } from '../../../deals/server/index.ts';
import { say } from '../../../platform/model/label.ts';
import { refusals, refuse } from '../../../platform/model/refusal.ts';
import type { Work } from '../../../platform/server/index.ts';
import { removeRecord, type RecordKind } from '../../../records/server/index.ts';
import { wordsOfDependents } from '../../model/lead/conversion.ts';
import type { LeadStatus } from '../../model/lead/lead-status.ts';
import { leadRefusals } from '../../model/lead/refusals.ts';
import { conversionDependents, type MadeIds } from './conversion-dependents.ts';
import { lockLead, requireStep, takeStep, type StepDone } from './standing-lead.ts';

type StandingConversion = {
  id: string;
  status_before: string;
  account_id: string;
  account_made: boolean;
  account_before_id: string | null;
  contact_id: string | null;
  contact_made: boolean;
  contact_before_id: string | null;
  deal_id: string | null;
};

/**
 * Takes a conversion back: the lead is what it was before, and what was made for it goes to the recycle bin. Refuses a
 * lead that is not converted, records the asker may not delete, and while other work depends on what was made; tells
 * what that is.
 */
export async function undoConversion(
  work: Work,
  leadId: string,
  version: number | null = null,
): Promise<StepDone> {
  const standing = await lockLead(work, leadId, version);
  requireStep(standing, 'undo_conversion');
  const conversion = (await findConversion(work, leadId)) ?? refuse(leadRefusals.notConverted);
  const made = madeBy(leadId, conversion);
  await removeMade(work, made);
  const statusBefore = conversion.status_before as LeadStatus;
  const done = await takeStep(work, standing, 'undo_conversion', {
    status: statusBefore,
    converted_at: null,
    ...(statusBefore !== 'qualified' && { qualified_at: null }),
    account: conversion.account_before_id,
    contact: conversion.contact_before_id,
    deal: null,
  });
  await partHistory(work, { object: 'lead', id: leadId });
  await markUndone(work, conversion.id);
  return done;
}

/** The records made go, unless others need them; that is counted over the whole tenant, whoever asks. */
async function removeMade(work: Work, made: MadeIds): Promise<void> {
  await removeKept(work, dealKind, made.dealId);
  await removeKept(work, contactKind, made.contactId);
  await removeKept(work, accountKind, made.accountId);
  await work.elevate();
  const dependents = wordsOfDependents(await conversionDependents(work, made));
  if (dependents.length === 0) return;
  const { locale } = work.principal;
  refuse(
    leadRefusals.conversionInUse,
    {
      what: dependents.map(({ label }) => say(label, locale)).join(locale === 'en' ? ', ' : '、'),
    },
    dependents.map(({ kind, label }) => ({ path: kind, code: 'depends', label })),
  );
}

/** What lies in the recycle bin already stays there; what the asker does not see he may not remove. */
async function removeKept(work: Work, kind: RecordKind, id: string | null): Promise<void> {
  if (id === null) return;
  const found = await work.db
    .selectFrom(kind.table as 'account')
    .select('deleted_at')
    .where('tenant_id', '=', work.principal.tenantId)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!found) refuse(refusals.forbidden);
  if (found.deleted_at === null) await removeRecord(work, kind, id);
}

function findConversion({ db, principal }: Work, leadId: string): Promise<StandingConversion | undefined> {
  return db
    .selectFrom('lead_conversion')
    .select([
      'id',
      'status_before',
      'account_id',
      'account_made',
      'account_before_id',
      'contact_id',
      'contact_made',
      'contact_before_id',
      'deal_id',
    ])
    .where('tenant_id', '=', principal.tenantId)
    .where('lead_id', '=', leadId)
    .where('undone_at', 'is', null)
    .executeTakeFirst();
}

function madeBy(leadId: string, conversion: StandingConversion): MadeIds {
  return {
    leadId,
    accountId: conversion.account_made ? conversion.account_id : null,
    contactId: conversion.contact_made ? conversion.contact_id : null,
    dealId: conversion.deal_id,
  };
}

async function markUndone({ db, principal, now }: Work, id: string): Promise<void> {
  await db
    .updateTable('lead_conversion')
    .set({ undone_at: now, undone_by: principal.userId })
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', id)
    .execute();
}
