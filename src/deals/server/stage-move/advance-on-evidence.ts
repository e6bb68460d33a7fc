/** Deals move on when something happened that their process takes as evidence. */
import { say, type Locale } from '../../../platform/model/label.ts';
import type { Work } from '../../../platform/server/index.ts';
import { evidenceWords, stageAfterEvidence } from '../../model/process/advance-on-evidence.ts';
import type { EvidenceKind } from '../../model/process/stage-process.ts';
import { findPipeline } from '../pipeline-queries.ts';
import { moveByEvidence } from './move-by-evidence.ts';

/**
 * A quote was sent, a paper approved, a contract signed: moves the deal to the stage whose process names this evidence, if
 * one lies ahead. Never backwards and never past a closed gate: then the owner is told what is missing (`held`). Nothing
 * happens to a deal that is closed, deleted or unknown. Made for reactions of other domains; the rest of the transaction
 * acts for the organisation.
 */
export async function advanceOnEvidence(
  work: Work,
  dealId: string,
  evidence: EvidenceKind,
): Promise<'moved' | 'held' | 'nothing'> {
  await work.elevate();
  const { db, principal } = work;
  const deal = await db
    .selectFrom('deal as d')
    .innerJoin('organisation as o', 'o.id', 'd.tenant_id')
    .select(['d.pipeline_id', 'd.stage_id', 'o.locale'])
    .where('d.tenant_id', '=', principal.tenantId)
    .where('d.id', '=', dealId)
    .where('d.deleted_at', 'is', null)
    .executeTakeFirst();
  const pipeline = deal && (await findPipeline(work, deal.pipeline_id));
  if (!pipeline) return 'nothing';
  const to = stageAfterEvidence(pipeline.stages, { stageId: deal.stage_id }, evidence);
  if (!to) return 'nothing';
  return moveByEvidence(work, {
    dealId,
    stageId: to.id,
    note: say(evidenceWords[evidence], deal.locale as Locale),
  });
}
