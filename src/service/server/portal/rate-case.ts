/** How content a customer is with a case: kept once for a link, and looked after when it is bad. */
import { superiorOf } from '../../../identity/server/index.ts';
import { insertTasks } from '../../../activities/server/index.ts';
import type { OpenedLink } from '../../../identity/server/index.ts';
import { dayOf } from '../../../platform/model/calendar.ts';
import { say } from '../../../platform/model/label.ts';
import type { Work } from '../../../platform/server/index.ts';
import type { StoredRecord } from '../../../records/server/index.ts';
import { badScore } from '../../model/portal/portal-rules.ts';
import { caseFacts } from '../case/move-case.ts';
import { findAnswer, keepAnswer } from './satisfaction-rows.ts';

type Answer = { score: number; comment: string };

/** Keeps the answer of a link; a later one replaces it while the link is good. */
export async function rateCase(
  work: Work,
  link: OpenedLink,
  stored: StoredRecord,
  answer: Answer,
): Promise<void> {
  const before = await findAnswer(work, link.id);
  const accountId = stored.values['account'] as string | null;
  await keepAnswer(work, link, { kind: 'csat', caseId: stored.id, accountId }, answer);
  work.record({
    type: 'case.rated',
    object: 'case',
    recordId: stored.id,
    changes: { satisfaction: { from: before?.score ?? null, to: answer.score } },
    payload: caseFacts(stored, { score: answer.score }),
  });
  const wasBad = before !== undefined && before.score <= badScore;
  if (answer.score <= badScore && !wasBad) await lookAfter(work, stored, answer.score);
}

const taskTitle = {
  zh: '客户对服务单 {number} 评价 {score} 分，请回访',
  en: 'Case {number} was rated {score} of 5: talk with the customer',
};

/** A bad score makes a task for the superior of the case's owner, once for a link. */
async function lookAfter(
  work: Work,
  { ownerId, teamId, values }: StoredRecord,
  score: number,
): Promise<void> {
  const superiorId = await superiorOf(work, { ownerId, teamId });
  if (!superiorId) return;
  const superior = await work.db
    .selectFrom('app_user')
    .select('team_id')
    .where('tenant_id', '=', work.principal.tenantId)
    .where('id', '=', superiorId)
    .executeTakeFirstOrThrow();
  const accountId = values['account'] as string | null;
  const title = say(taskTitle, work.principal.locale)
    .replace('{number}', String(values['number']))
    .replace('{score}', String(score));
  await insertTasks(work, [
    {
      title,
      subjectObject: accountId ? 'account' : null,
      subjectId: accountId,
      accountId,
      dueOn: dayOf(work.now, work.principal.timeZone),
      promised: false,
      ownerId: superiorId,
      teamId: superior.team_id,
      createdAt: work.now,
      createdBy: null,
      doneAt: null,
    },
  ]);
}
