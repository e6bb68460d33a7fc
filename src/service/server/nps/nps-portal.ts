/** What happens at a link that asks whether a customer would recommend us. */
import { insertTasks } from '../../../activities/server/index.ts';
import type { OpenedLink } from '../../../identity/server/index.ts';
import { dayOf } from '../../../platform/model/calendar.ts';
import { say } from '../../../platform/model/label.ts';
import { refusals, refuse } from '../../../platform/model/refusal.ts';
import type { Work } from '../../../platform/server/index.ts';
import { isDetractor, npsAnswerSchema } from '../../model/nps/nps.ts';
import { renderNpsPage } from '../../model/nps/nps-page.ts';
import { organisationName } from '../portal/organisation-name.ts';
import { findAnswer, keepAnswer } from '../portal/satisfaction-rows.ts';
import type { ServicePage } from '../portal/service-page.ts';

/** The page of the question; an answer can be changed while the link is good. */
export const npsPortal: ServicePage = {
  show: async (work, link, frame) => {
    await getAccount(work, link.recordId);
    const answer = (await findAnswer(work, link.id)) ?? null;
    return renderNpsPage({ organisation: await organisationName(work), answer, ...frame });
  },
  take: async (work, link, form) => {
    const answer = npsAnswerSchema.safeParse(form);
    await answerNps(work, link, answer.data ?? refuse(refusals.invalidInput));
  },
};

async function answerNps(
  work: Work,
  link: OpenedLink,
  answer: { score: number; comment: string },
): Promise<void> {
  const account = await getAccount(work, link.recordId);
  const before = await findAnswer(work, link.id);
  await keepAnswer(work, link, { kind: 'nps', caseId: null, accountId: link.recordId }, answer);
  work.record({
    type: 'account.nps-answered',
    object: 'account',
    recordId: link.recordId,
    changes: { nps: { from: before?.score ?? null, to: answer.score } },
    payload: { accountId: link.recordId, dealId: null, score: answer.score },
  });
  if (isDetractor(answer.score) && !(before && isDetractor(before.score)))
    await lookAfter(work, link, account, answer.score);
}

/** The account of a link. Refuses as not found when it is gone. */
async function getAccount({ db, principal }: Work, id: string) {
  const account = await db
    .selectFrom('account')
    .select(['owner_id', 'team_id'])
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', id)
    .where('deleted_at', 'is', null)
    .executeTakeFirst();
  return account ?? refuse(refusals.notFound);
}

const taskTitle = {
  zh: '{who} 的推荐意愿只有 {score} 分，请了解原因',
  en: '{who} gave {score} of 10: find out why',
};

/** Who advises against us is looked after by the account's owner, once for a link. */
async function lookAfter(
  work: Work,
  link: OpenedLink,
  account: { owner_id: string | null; team_id: string | null },
  score: number,
): Promise<void> {
  if (!account.owner_id) return;
  const title = say(taskTitle, work.principal.locale)
    .replace('{who}', link.label)
    .replace('{score}', String(score));
  await insertTasks(work, [
    {
      title,
      subjectObject: 'account',
      subjectId: link.recordId,
      accountId: link.recordId,
      dueOn: dayOf(work.now, work.principal.timeZone),
      promised: false,
      ownerId: account.owner_id,
      teamId: account.team_id,
      createdAt: work.now,
      createdBy: null,
      doneAt: null,
    },
  ]);
}
