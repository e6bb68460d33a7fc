/** What the answers to a survey come to, altogether and by version of the sales process. */
import type { EndpointAnswer } from '../../../platform/model/contract.ts';
import type { Work } from '../../../platform/server/index.ts';
import { summarise, type Answers } from '../../model/survey/answers.ts';
import type { surveyContract } from '../../model/survey/contract.ts';
import { getSurvey, surveyOf } from './survey-rows.ts';

const mostRead = 5000;

/** The results of a survey by its questions of now; of more than 5,000 answers the latest. */
export async function surveyResults(
  work: Work,
  id: string,
): Promise<EndpointAnswer<typeof surveyContract.results>> {
  const survey = surveyOf(await getSurvey(work, id));
  const { asked } = await work.db
    .selectFrom('survey_request')
    .select(({ fn }) => fn.countAll().as('asked'))
    .where('tenant_id', '=', work.principal.tenantId)
    .where('survey_id', '=', id)
    .executeTakeFirstOrThrow();
  const rows = await answersTo(work, id);
  const byVersion = Map.groupBy(
    rows.filter((row) => row.pipeline !== null),
    (row) => `${row.pipeline} ${row.pipeline_version}`,
  );
  const answersIn = (some: typeof rows) => some.map((row) => row.answers as Answers);
  return {
    survey,
    asked: Number(asked),
    answered: rows.length,
    whole: summarise(survey.questions, answersIn(rows)),
    versions: [...byVersion.values()].map((some) => ({
      pipeline: some[0]!.pipeline!,
      version: some[0]!.pipeline_version!,
      answered: some.length,
      summaries: summarise(survey.questions, answersIn(some)),
    })),
  };
}

function answersTo({ db, principal }: Work, surveyId: string) {
  return db
    .selectFrom('survey_request as r')
    .leftJoin('pipeline as p', (join) =>
      join.onRef('p.id', '=', 'r.pipeline_id').on('p.tenant_id', '=', principal.tenantId),
    )
    .select(['r.answers', 'r.pipeline_version', 'p.name as pipeline'])
    .where('r.tenant_id', '=', principal.tenantId)
    .where('r.survey_id', '=', surveyId)
    .where('r.answered_at', 'is not', null)
    .orderBy('r.answered_at', 'desc')
    .limit(mostRead)
    .execute();
}
