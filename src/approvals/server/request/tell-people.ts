/** Who is told when a request moves on. */
import type { Work } from '../../../platform/server/index.ts';
import { notifyAll, type NewNotification } from '../../../notifications/server/index.ts';
import type { NotificationKind } from '../../../notifications/model/kinds.ts';
import type { Outcome, Run, Told } from '../../model/run/run.ts';

type Known = { id: string; title: string; run: Run };

const endings: Record<Exclude<Outcome, 'running' | 'revoked'>, NotificationKind> = {
  approved: 'approval-approved',
  rejected: 'approval-rejected',
  sent_back: 'approval-sent-back',
};

/** Those whose turn it is, those who get a copy, and the submitter when it is over. */
export async function tellPeople(
  work: Work,
  { id, title, run: { submitterId } }: Known,
  run: Run,
  told: readonly Told[],
  { comment }: { comment: string | null },
): Promise<void> {
  const who = await nameOf(work, submitterId);
  const about = (
    userId: string,
    kind: NotificationKind,
    more: Record<string, string> = {},
  ): NewNotification => ({
    userId,
    kind,
    object: 'approval',
    recordId: id,
    payload: { title, who, ...more },
  });
  const asked = told.flatMap((one) => (one.kind === 'asked' ? [about(one.userId, 'approval-asked')] : []));
  const copied = told.flatMap((one) =>
    one.kind === 'copied' ? one.people.map((userId) => about(userId, 'approval-copied')) : [],
  );
  const { outcome } = run;
  const ended =
    outcome === 'running' || outcome === 'revoked'
      ? []
      : [about(submitterId, endings[outcome], { comment: comment ?? '' })];
  await notifyAll(work, [...asked, ...copied, ...ended]);
}

async function nameOf({ db, principal }: Work, userId: string): Promise<string> {
  const row = await db
    .selectFrom('app_user')
    .select('name')
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', userId)
    .executeTakeFirst();
  return row?.name ?? '';
}
