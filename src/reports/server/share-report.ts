import { refuse } from '../../platform/model/refusal.ts';
import type { Work } from '../../platform/server/index.ts';
import type { WireReport } from '../model/contract.ts';
import { reportRefusals } from '../model/refusals.ts';
import type { ReportRight } from '../model/sharing.ts';
import { getReport } from './report-queries.ts';

type Share = { userId: string | null; teamId: string | null; may: ReportRight };

/** Says who else may see, change or share a report. Whoever sees it sees his own numbers in it. Refuses unknown people and teams. */
export async function shareReport(work: Work, id: string, shares: readonly Share[]): Promise<WireReport> {
  await getReport(work, id, 'share');
  await requireKnown(work, shares);
  const { db, principal } = work;
  await db
    .deleteFrom('report_share')
    .where('tenant_id', '=', principal.tenantId)
    .where('report_id', '=', id)
    .execute();
  if (shares.length > 0)
    await db
      .insertInto('report_share')
      .values(
        shares.map(({ userId, teamId, may }, place) => ({
          tenant_id: principal.tenantId,
          report_id: id,
          place,
          user_id: userId,
          team_id: userId === null ? teamId : null,
          may,
        })),
      )
      .execute();
  work.record({
    type: 'report.shared',
    object: 'report',
    recordId: id,
    changes: { shares: { from: null, to: shares.length } },
  });
  return getReport(work, id);
}

async function requireKnown({ db, principal }: Work, shares: readonly Share[]): Promise<void> {
  for (const [table, ids] of [
    ['app_user', shares.flatMap(({ userId }) => userId ?? [])],
    ['team', shares.flatMap(({ userId, teamId }) => (userId === null ? (teamId ?? []) : []))],
  ] as const) {
    const wanted = [...new Set(ids)];
    if (wanted.length === 0) continue;
    const found = await db
      .selectFrom(table)
      .select('id')
      .where('tenant_id', '=', principal.tenantId)
      .where('id', 'in', wanted)
      .execute();
    if (found.length < wanted.length) refuse(reportRefusals.unknownReceiver);
  }
}
