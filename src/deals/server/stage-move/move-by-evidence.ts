/** Deals that move on by what was approved, sent or signed, and owners who learn of it. */
import { inSavepoint, systemPrincipal, type Work } from '../../../platform/server/index.ts';
import type { Refusal } from '../../../platform/model/refusal.ts';
import { say, type Locale } from '../../../platform/model/label.ts';
import { notify } from '../../../notifications/server/index.ts';
import { changeStage } from '../change-stage.ts';

export type EvidencedMove = {
  dealId: string;
  stageId: string;
  lossReasonId?: string | null;
  note: string | null;
  /** Who hears of it anyway and is not told twice when the deal moves. */
  toldAlready?: string | null;
};

/**
 * Moves a deal by the evidence there is, whoever brought it: by the rules of every move, with its reminders noted since
 * nobody is there to confirm them. Where the gate stays closed the deal stays, and its owner is told what is missing.
 * Refusing moves nothing and spoils nothing else. The rest of the transaction acts for the organisation.
 */
export async function moveByEvidence(work: Work, move: EvidencedMove): Promise<'moved' | 'held'> {
  await work.elevate();
  const { confirmed: _, ...unattended } = work;
  const principal = systemPrincipal(work.principal.tenantId, work.principal.timeZone);
  const refused = await inSavepoint({ ...unattended, principal }, (alone) =>
    changeStage(alone, {
      dealId: move.dealId,
      stageId: move.stageId,
      lossReasonId: move.lossReasonId ?? null,
      note: move.note,
      cause: 'evidence',
    }),
  );
  await tellOwner(work, move, refused);
  return refused ? 'held' : 'moved';
}

/** The owner learns where the deal stands now, or what keeps it where it is. */
async function tellOwner(
  work: Work,
  { dealId, stageId, toldAlready }: EvidencedMove,
  refused: Refusal | null,
): Promise<void> {
  const { db, principal } = work;
  const told = await db
    .selectFrom('deal as d')
    .innerJoin('app_user as u', (join) =>
      join.onRef('u.tenant_id', '=', 'd.tenant_id').onRef('u.id', '=', 'd.owner_id'),
    )
    .innerJoin('stage as s', (join) => join.onRef('s.tenant_id', '=', 'd.tenant_id').on('s.id', '=', stageId))
    .select(['d.name', 'u.id as owner_id', 'u.locale', 's.name as stage', 's.name_en as stage_en'])
    .where('d.tenant_id', '=', principal.tenantId)
    .where('d.id', '=', dealId)
    .executeTakeFirst();
  if (!told || (!refused && told.owner_id === toldAlready)) return;
  const locale = told.locale as Locale;
  const stage = locale === 'en' ? (told.stage_en ?? told.stage) : told.stage;
  await notify(work, {
    userId: told.owner_id,
    kind: refused ? 'deal-move-held' : 'deal-moved-on',
    object: 'deal',
    recordId: dealId,
    payload: { title: told.name, stage, ...(refused && { missing: missingOf(refused, locale) }) },
  });
}

function missingOf({ reason, values, fields }: Refusal, locale: Locale): string {
  const missing = fields.map(({ label }) => say(label, locale));
  return missing.length > 0 ? missing.join(locale === 'en' ? ', ' : '、') : say(reason.label, locale, values);
}
