/** Judging all open leads again: after rules or the model changed, and every night, because engagement fades. */
import { sql } from 'kysely';
import { requestJob, systemPrincipal, type JobKind, type Work } from '../../../platform/server/index.ts';
import { judgeAll } from './judge-leads.ts';

const kind = 'judge-leads';
const leadsAtOnce = 100;

/** Asks for it in the name of the asker; returns the job's id. */
export function requestJudging(work: Work): Promise<string> {
  return requestJob(work, { kind, input: {} });
}

/** Rules speak for the organisation: the work goes on as the organisation itself and sees every lead. */
export async function asOrganisation(work: Work): Promise<Work> {
  await work.elevate();
  const { tenantId, timeZone, locale } = work.principal;
  return { ...work, principal: { ...systemPrincipal(tenantId, timeZone), locale } };
}

type Stretch = { last: string; judged: number; busy: string[] };

/** One stretch of the open leads by their ids; null behind the last. Leads that somebody else holds are left: waiting for them could go in a circle. */
async function judgeStretch(work: Work, after: string | null): Promise<Stretch | null> {
  const { tenantId } = work.principal;
  const rows = await work.db
    .selectFrom('lead')
    .select('id')
    .where('tenant_id', '=', tenantId)
    .where('deleted_at', 'is', null)
    .where('status', 'in', ['new', 'working', 'qualified', 'returned'])
    .$if(after !== null, (some) => some.where('id', '>', after))
    .orderBy('id')
    .limit(leadsAtOnce)
    .execute();
  const ids = rows.map(({ id }) => id);
  if (ids.length === 0) return null;
  const { rows: held } = await sql<{ id: string }>`
    select id from lead where tenant_id = ${tenantId} and id = any(${ids}::uuid[])
    order by id for update skip locked`.execute(work.db);
  const free = new Set(held.map(({ id }) => id));
  await judgeAll(work, [...free]);
  return { last: ids.at(-1)!, judged: free.size, busy: ids.filter((id) => !free.has(id)) };
}

type Judging = {
  /** One transaction, as the organisation. */
  inWork<T>(use: (work: Work) => Promise<T>): Promise<T>;
  progress(judged: number): void;
  cancelled(): boolean;
};

/** Judges every open lead, in short transactions; returns how many. */
export async function judgeOpenLeads({ inWork, progress, cancelled }: Judging): Promise<number> {
  let after: string | null = null;
  let judged = 0;
  const busy: string[] = [];
  while (!cancelled()) {
    const from: string | null = after;
    const done: Stretch | null = await inWork((work) => judgeStretch(work, from));
    if (!done) break;
    after = done.last;
    judged += done.judged;
    busy.push(...done.busy);
    progress(judged);
  }
  for (const id of busy) await inWork((work) => judgeAll(work, [id]));
  return judged + busy.length;
}

export const judgingJob: JobKind = {
  kind,
  run: async ({ inWork, progress, cancelled }) => {
    const asOrganisationDo = <T>(use: (work: Work) => Promise<T>): Promise<T> =>
      inWork(async (work) => use(await asOrganisation(work)));
    return { judged: await judgeOpenLeads({ inWork: asOrganisationDo, progress, cancelled }) };
  },
};
