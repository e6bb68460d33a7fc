import { refusals, refuse } from '../../../platform/model/refusal.ts';
import type { Work } from '../../../platform/server/index.ts';
import { scoreRefusals } from '../../model/score/refusals.ts';
import { requestJudging } from './judging-job.ts';
import { keptVersions } from './model-queries.ts';
import { lockState } from './train-model.ts';

export type ModelChoice = { activeVersion: number | null; automatic: boolean; version: number };

/**
 * Chooses the version that speaks: an older one to roll back, none to leave the rules alone; and whether better ones take
 * over by themselves. Open leads are judged again. Refuses unknown versions, and a choice made on what has changed meanwhile.
 */
export async function chooseModel(work: Work, choice: ModelChoice): Promise<void> {
  const { activeVersion, automatic } = choice;
  if (activeVersion !== null && (await keptVersions(work, activeVersion)).length === 0)
    refuse(scoreRefusals.noSuchVersion);
  const state = await lockState(work);
  // Before the first choice there is no row, and its version reads as 0.
  if (choice.version !== state.version && !(choice.version === 0 && state.version === 1))
    refuse(refusals.staleVersion);
  await work.db
    .updateTable('lead_scoring')
    .set({ active_version: activeVersion, automatic, version: BigInt(state.version + 1) })
    .where('tenant_id', '=', work.principal.tenantId)
    .execute();
  work.record({
    type: 'score-model.activated',
    object: 'lead_rules',
    recordId: null,
    changes: {
      version: { from: state.active, to: activeVersion },
      automatic: { from: state.automatic, to: automatic },
    },
    payload: { byPerson: true },
  });
  if (state.active !== activeVersion) await requestJudging(work);
}
