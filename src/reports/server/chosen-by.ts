import { sql } from 'kysely';
import { dayOf } from '../../platform/model/calendar.ts';
import { refuse } from '../../platform/model/refusal.ts';
import type { Work } from '../../platform/server/index.ts';
import type { Chosen } from '../model/blocks/asked.ts';
import type { ReportDocument } from '../model/document.ts';
import { chosenOf } from '../model/params/choose.ts';
import type { Viewer } from '../model/params/expression.ts';
import { missingOf, valueRefusals, valuesOf } from '../model/params/values.ts';
import { reportRefusals } from '../model/refusals.ts';

/**
 * What a report is asked by, for whoever looks: what was given for its parameters, else their defaults as they are for him
 * today. Refuses, parameter by parameter, what is no value of it and what must be chosen and is not.
 */
export async function chosenBy(
  work: Work,
  { params }: Pick<ReportDocument, 'params'>,
  given: Readonly<Record<string, unknown>> = {},
): Promise<Chosen> {
  const viewer = await viewerOf(work);
  const { values, refusals } = valuesOf(params, given, viewer);
  const missing = missingOf(params, values).map(({ id }) => ({ param: id, label: valueRefusals.required }));
  const faults = [...refusals, ...missing].map(({ param, label }) => ({
    path: `params.${param}`,
    code: 'unsuitable',
    label,
  }));
  if (faults.length > 0) refuse(reportRefusals.unsuitableParams, {}, faults);
  const tree = params.some(({ widget }) => widget === 'tree') ? await unitsBelow(work) : new Map();
  return chosenOf(params, values, { today: viewer.today, below: (id) => tree.get(id) ?? [id] });
}

/** Who looks, on which day, with which team as his own. */
export async function viewerOf({ db, principal, now }: Work): Promise<Viewer> {
  const { tenantId, userId, timeZone } = principal;
  const person = await db
    .selectFrom('app_user')
    .select('team_id')
    .where('tenant_id', '=', tenantId)
    .where('id', '=', userId)
    .executeTakeFirst();
  return { today: dayOf(now, timeZone), me: userId, myTeam: person?.team_id ?? null };
}

/** Each unit with itself and those below it. */
async function unitsBelow({ db, principal }: Work): Promise<Map<string, string[]>> {
  const { rows } = await sql<{ id: string; below: string[] }>`
    select ancestor_id as id, array_agg(descendant_id) as below from team_closure
    where tenant_id = ${principal.tenantId} group by ancestor_id`.execute(db);
  return new Map(rows.map(({ id, below }) => [id, below]));
}
