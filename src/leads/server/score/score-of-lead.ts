import type { Work } from '../../../platform/server/index.ts';
import { getStored, openKind } from '../../../records/server/index.ts';
import type { ScoreOfLead } from '../../model/score/contract.ts';
import type { Explanation } from '../../model/score/explanation.ts';
import { leadKind } from '../lead/lead-kind.ts';
import { scoreInWords } from './score-in-words.ts';

const mostHistory = 30;

/** How a lead stands and why, with how it stood before; null while nobody scored it. Refuses leads out of sight. */
export async function scoreOfLead(work: Work, leadId: string): Promise<ScoreOfLead | null> {
  await getStored(work, await openKind(work, leadKind), leadId, 'any');
  const rows = await work.db
    .selectFrom('lead_score')
    .selectAll()
    .where('tenant_id', '=', work.principal.tenantId)
    .where('lead_id', '=', leadId)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(mostHistory)
    .execute();
  const [newest] = rows;
  if (!newest) return null;
  const { rules_version: rulesVersion, model_version: modelVersion } = newest;
  const state = { ...newest, rulesVersion, modelVersion };
  return {
    ...(await scoreInWords(work, state, newest.explanation as Explanation)),
    at: newest.at.toISOString(),
    rulesVersion,
    modelVersion,
    history: rows.map(({ at, level, score, probability }) => ({
      at: at.toISOString(),
      level,
      score,
      probability: probability === null ? null : probability / 100,
    })),
  };
}
