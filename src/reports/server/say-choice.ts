import { listPipelines } from '../../deals/server/index.ts';
import { namesOfPeople } from '../../identity/server/index.ts';
import type { TableAnswer } from '../../insights/model/answer.ts';
import type { Question } from '../../insights/model/question.ts';
import type { Insights } from '../../insights/server/index.ts';
import { idSchema } from '../../platform/model/identifier.ts';
import { attempt, refusalOf, type Work } from '../../platform/server/index.ts';
import type { ReportDocument } from '../model/document.ts';
import type { Param } from '../model/params/param.ts';
import { namedValues, saidChoice, type SaidChoice } from '../model/params/said-choice.ts';
import { valuesOf, type ParamValues } from '../model/params/values.ts';
import { viewerOf } from './chosen-by.ts';

type Answering = Pick<Insights, 'answer'>;

/** What a report was asked by, in the asker's language and with the names that he may know. */
export async function sayChoice(
  work: Work,
  insights: Answering,
  { params }: Pick<ReportDocument, 'params'>,
  given: Readonly<Record<string, unknown>>,
): Promise<SaidChoice[]> {
  const viewer = await viewerOf(work);
  const { values } = valuesOf(params, given, viewer);
  const names = new Map<string, string>();
  for (const param of params)
    for (const [id, name] of await namesFor(work, insights, param, values)) names.set(id, name);
  return saidChoice(params, values, { locale: work.principal.locale, today: viewer.today, names });
}

async function namesFor(
  work: Work,
  insights: Answering,
  param: Param,
  values: ParamValues,
): Promise<Iterable<readonly [string, string]>> {
  const wanted = namedValues(param, values[param.id] ?? null);
  if (wanted.length === 0) return [];
  if (param.widget === 'user') return namesOfPeople(work, wanted);
  if (param.widget === 'team' || param.widget === 'tree') return namesOfTeams(work, wanted);
  if (param.widget === 'pipeline')
    return (await listPipelines(work, 'all')).map(({ id, name }) => [id, name] as const);
  return param.options?.from === 'values' ? namesOfValues(work, insights, param.options, wanted) : [];
}

async function namesOfTeams({ db, principal }: Work, ids: readonly string[]) {
  const rows = await db
    .selectFrom('team')
    .select(['id', 'name'])
    .where('tenant_id', '=', principal.tenantId)
    .where('id', 'in', [...ids])
    .execute();
  return rows.map(({ id, name }) => [id, name] as const);
}

/**
 * As the panel shows them: what they are called where the asker counts any; a text that is no id is its own name. That he may not
 * ask for them keeps him from their names, not from his report.
 */
async function namesOfValues(
  work: Work,
  insights: Answering,
  { dimension, measure }: Extract<NonNullable<Param['options']>, { from: 'values' }>,
  wanted: readonly string[],
) {
  const question: Question = {
    measures: [measure],
    dimensions: [dimension],
    filters: [{ field: dimension, op: 'in', value: [...wanted] }],
    sort: [],
    limit: wanted.length,
  };
  let rows: TableAnswer['rows'] = [];
  const failed = await attempt(work, async (alone) => {
    ({ rows } = await insights.answer(alone, question));
  });
  if (failed && !refusalOf(failed.error)) throw failed.error;
  const plain = wanted.filter((value) => !idSchema.safeParse(value).success);
  return [
    ...plain.map((value) => [value, value] as const),
    ...rows.flatMap(([cell]) =>
      cell !== null && typeof cell === 'object' ? [[cell.id, cell.name ?? cell.id] as const] : [],
    ),
  ];
}
