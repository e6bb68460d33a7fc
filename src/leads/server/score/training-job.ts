/** Learning a version when somebody asks for it. */
import { requestJob, type JobKind, type Work } from '../../../platform/server/index.ts';
import { asOrganisation, judgeOpenLeads } from './judging-job.ts';
import { trainModel } from './train-model.ts';

const kind = 'train-lead-score';

/** Asks for it in the name of the asker; returns the job's id. */
export function requestTraining(work: Work): Promise<string> {
  return requestJob(work, { kind, input: {} });
}

export const trainingJob: JobKind = {
  kind,
  run: async ({ inWork, principal, progress, cancelled }) => {
    const asOrganisationDo = <T>(use: (work: Work) => Promise<T>): Promise<T> =>
      inWork(async (work) => use(await asOrganisation(work)));
    const end = await trainModel({ inWork: asOrganisationDo, trainedBy: principal.userId });
    if (end.outcome !== 'took_over') return end;
    return { ...end, judged: await judgeOpenLeads({ inWork: asOrganisationDo, progress, cancelled }) };
  },
};
