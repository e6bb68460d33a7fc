/** The rule of moving a deal: the same for the board, the API, bulk changes, imports and automation. */
import type { RefusalReason } from '../../platform/model/refusal.ts';
import { dealRefusals } from './refusals.ts';
import type { StageChangeCause, StageInPipeline, StageKind } from './stage-event.ts';

export type StandingDeal = { stageId: string; outcome: StageKind; lastChangeAt: Date };

export type WantedChange = {
  toStageId: string;
  lossReasonId: string | null;
  /** When it happened; now unless told. */
  at: Date | null;
  cause: StageChangeCause;
};

export type StageChangeDecision =
  | { ok: true; toStage: StageInPipeline; at: Date; cause: StageChangeCause; lossReasonId: string | null }
  | { ok: false; refusal: RefusalReason };

/**
 * Decides a stage change: forwards, backwards, won, lost or re-opened. A lost deal needs one of `lossReasonIds`;
 * no other deal has a reason. A closed deal goes back to an open stage first, and that is a re-opening.
 */
export function decideStageChange(
  deal: StandingDeal,
  stages: readonly StageInPipeline[],
  wanted: WantedChange,
  lossReasonIds: ReadonlySet<string>,
  now: Date,
): StageChangeDecision {
  const toStage = stages.find((stage) => stage.id === wanted.toStageId);
  if (!toStage) return no(dealRefusals.stageUnknown);
  if (toStage.id === deal.stageId) return no(dealRefusals.alreadyThere);
  if (deal.outcome !== 'open' && toStage.kind !== 'open') return no(dealRefusals.reopenFirst);
  const reason = lossReasonFault(toStage.kind, wanted.lossReasonId, lossReasonIds);
  if (reason) return no(reason);
  const at = wanted.at ?? now;
  if (at > now) return no(dealRefusals.inTheFuture);
  if (at < deal.lastChangeAt) return no(dealRefusals.beforeLastChange);
  const cause = deal.outcome !== 'open' ? 'reopen' : wanted.cause;
  return { ok: true, toStage, at, cause, lossReasonId: wanted.lossReasonId };
}

/** Why a stage of this kind cannot be entered with this reason, or null: the rule that every path obeys. */
export function lossReasonFault(
  kind: StageKind,
  lossReasonId: string | null,
  known: ReadonlySet<string>,
): RefusalReason | null {
  if (kind !== 'lost') return lossReasonId === null ? null : dealRefusals.lossReasonOnlyWhenLost;
  if (lossReasonId === null) return dealRefusals.lossReasonRequired;
  return known.has(lossReasonId) ? null : dealRefusals.lossReasonUnknown;
}

function no(refusal: RefusalReason): StageChangeDecision {
  return { ok: false, refusal };
}
