import { knowsReceivers } from '../../identity/server/index.ts';
import { refuse } from '../../platform/model/refusal.ts';
import { say } from '../../platform/model/label.ts';
import type { Work } from '../../platform/server/index.ts';
import type { WireReport } from '../model/contract.ts';
import { reportRefusals } from '../model/refusals.ts';
import { rightNames } from '../model/right-names.ts';
import { beyondOwn, type Share } from '../model/sharing.ts';
import { getReport } from './report-queries.ts';

/**
 * Says who else may do what with a report. Whoever sees it sees his own numbers in it. Refuses unknown people, teams and
 * roles, a share for two at once, and to give or take a right that the asker does not hold himself.
 */
export async function shareReport(work: Work, id: string, shares: readonly Share[]): Promise<WireReport> {
  const report = await getReport(work, id, 'grant');
  const beyond = beyondOwn(report.rights, report.shares.map(shareOf), shares);
  if (beyond) refuse(reportRefusals.grantsTooMuch, { right: say(rightNames[beyond], work.principal.locale) });
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
        shares.map(({ userId, teamId, roleId, rights }, place) => ({
          tenant_id: principal.tenantId,
          report_id: id,
          place,
          user_id: userId,
          team_id: teamId,
          role_id: roleId,
          rights: [...rights],
        })),
      )
      .execute();
  const after = await getReport(work, id);
  work.record({
    type: 'report.shared',
    object: 'report',
    recordId: id,
    changes: { shares: { from: wordsOf(report.shares), to: wordsOf(after.shares) } },
  });
  return after;
}

function shareOf({ user, team, role, rights }: WireReport['shares'][number]): Share {
  return { userId: user?.id ?? null, teamId: team?.id ?? null, roleId: role?.id ?? null, rights };
}

/** Who may do what, as the audit keeps it. */
function wordsOf(shares: WireReport['shares']): string {
  return shares
    .map(({ user, team, role, rights }) => `${(user ?? team ?? role)?.name ?? '*'}: ${rights.join(' ')}`)
    .join('; ');
}

async function requireKnown(work: Work, shares: readonly Share[]): Promise<void> {
  if (shares.some(({ userId, teamId, roleId }) => [userId, teamId, roleId].filter(Boolean).length > 1))
    refuse(reportRefusals.oneReceiver);
  const receivers = {
    people: shares.flatMap(({ userId }) => userId ?? []),
    teams: shares.flatMap(({ teamId }) => teamId ?? []),
    roles: shares.flatMap(({ roleId }) => roleId ?? []),
  };
  if (!(await knowsReceivers(work, receivers))) refuse(reportRefusals.unknownReceiver);
}
