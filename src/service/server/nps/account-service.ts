/** What after-sales knows of an account. */
import { sql } from 'kysely';
import { accountKind } from '../../../accounts/server/index.ts';
import { listOpenLinks } from '../../../identity/server/index.ts';
import type { EndpointAnswer } from '../../../platform/model/contract.ts';
import type { Work } from '../../../platform/server/index.ts';
import { getStored, openKind } from '../../../records/server/index.ts';
import type { accountServiceContract } from '../../model/nps/contract.ts';
import { npsOf } from '../../model/nps/nps.ts';
import { npsPurpose } from './nps-links.ts';

type Told = EndpointAnswer<typeof accountServiceContract.read>;

const mostAnswers = 200;

/** How content an account the asker may see is, by all answers, and when it is visited. */
export async function readAccountService(work: Work, accountId: string): Promise<Told> {
  await getStored(work, await openKind(work, accountKind), accountId, 'any');
  const answers = await answersOf(work, accountId);
  const csat = answers.filter(({ kind }) => kind === 'csat').map(({ score }) => score);
  const nps = answers.filter(({ kind }) => kind === 'nps').map(({ score }) => score);
  const average = csat.length === 0 ? null : csat.reduce((sum, score) => sum + score, 0) / csat.length;
  const links = await listOpenLinks(work, npsPurpose, accountId);
  return {
    csat: { average, count: csat.length },
    nps: { score: npsOf(nps), count: nps.length },
    answers,
    links: links
      .filter((link) => link.revokedAt === null && link.expiresAt > work.now)
      .map(({ id, label, expiresAt, views }) => ({ id, label, views, expiresAt: expiresAt.toISOString() })),
    visits: await visitsOf(work, accountId),
  };
}

async function answersOf({ db, principal }: Work, accountId: string): Promise<Told['answers']> {
  const rows = await db
    .selectFrom('satisfaction as s')
    .innerJoin('open_link as l', (join) =>
      join.onRef('l.id', '=', 's.link_id').on('l.tenant_id', '=', principal.tenantId),
    )
    .select(['s.id', 's.kind', 's.score', 's.comment', 's.case_id', 's.answered_at', 'l.label'])
    .where('s.tenant_id', '=', principal.tenantId)
    .where('s.account_id', '=', accountId)
    .orderBy('s.answered_at', 'desc')
    .limit(mostAnswers)
    .execute();
  return rows.map(({ kind, case_id: caseId, answered_at: at, ...row }) => ({
    ...row,
    kind: kind as 'csat' | 'nps',
    caseId,
    answeredAt: at.toISOString(),
  }));
}

async function visitsOf({ db, principal }: Work, accountId: string): Promise<Told['visits']> {
  const { rows } = await sql<{ done: number; last: Date | null; next: string | null; task: string | null }>`
    select count(t.done_at)::int as done, max(t.done_at) as last,
      (min(t.due_on) filter (where t.done_at is null))::text as next,
      (array_agg(t.id order by t.due_on) filter (where t.done_at is null))[1] as task
    from return_visit v join task t on t.tenant_id = v.tenant_id and t.id = v.task_id
    where v.tenant_id = ${principal.tenantId} and v.account_id = ${accountId} and t.deleted_at is null`.execute(
    db,
  );
  const { done, last, next, task } = rows[0]!;
  return { done, lastDoneAt: last?.toISOString() ?? null, nextOn: next, nextTaskId: task };
}
