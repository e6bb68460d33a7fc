import { listPipelines } from '../../deals/server/index.ts';
import { refusals, refuse } from '../../platform/model/refusal.ts';
import type { Work } from '../../platform/server/index.ts';
import type { ContractRules } from '../model/rules.ts';
import { contractRules } from './contract-rules.ts';

/** Sets how the organisation writes its contracts. Refuses a stale version and a pipeline that is not there. */
export async function saveRules(work: Work, rules: ContractRules, version: number) {
  const { renewalPipelineId } = rules;
  if (renewalPipelineId && !(await listPipelines(work)).some(({ id }) => id === renewalPipelineId))
    refuse(refusals.invalidInput, {}, [
      {
        path: 'body.rules.renewalPipelineId',
        code: 'reference_not_found',
        label: { zh: '没有这个销售流程', en: 'There is no such pipeline' },
      },
    ]);
  return contractRules.save(work, rules, version);
}
