import type { UseCases } from '../../../platform/server/index.ts';
import type { scoreContract } from '../../model/score/contract.ts';
import { chooseModel } from './choose-model.ts';
import { compareModel } from './compare-models.ts';
import { requestJudging } from './judging-job.ts';
import { getModel, listModels } from './model-queries.ts';
import { getScoreRules, saveScoreRules } from './save-score-rules.ts';
import { scoreOfLead } from './score-of-lead.ts';
import { requestTraining } from './training-job.ts';
import { tryRules } from './try-rules.ts';

export const scoreUseCases: UseCases<typeof scoreContract> = {
  getRules: (work) => getScoreRules(work),
  saveRules: (work, { body }) => saveScoreRules(work, body.version, body.rules),
  judgeAgain: async (work) => ({ jobId: await requestJudging(work) }),
  tryRules: (work, { body }) => tryRules(work, body),
  scoreOfLead: async (work, { params }) => ({ score: await scoreOfLead(work, params.id) }),
  listModels: (work) => listModels(work),
  trainModel: async (work) => ({ jobId: await requestTraining(work) }),
  getModel: (work, { params }) => getModel(work, params.version),
  compareModel: (work, { params }) => compareModel(work, params.version),
  chooseModel: async (work, { body }) => {
    await chooseModel(work, body);
    return listModels(work);
  },
};
