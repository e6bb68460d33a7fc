/** Sends subscribed reports: to each receiver on his days, with his own numbers. */
import { sql } from 'kysely';
import { findPrincipal, readCalendar } from '../../identity/server/index.ts';
import { questionSchema, type Question } from '../../insights/model/question.ts';
import type { Insights } from '../../insights/server/index.ts';
import { notify } from '../../notifications/server/index.ts';
import { dayOf, isWorkingDay, type Day } from '../../platform/model/calendar.ts';
import { newId } from '../../platform/model/identifier.ts';
import type { Label } from '../../platform/model/label.ts';
import {
  attempt,
  inWork,
  systemPrincipal,
  type Database,
  type Logger,
  type Work,
} from '../../platform/server/index.ts';
import { lineOfAnswer, titleOf } from '../model/block-words.ts';
import { filtersOf } from '../model/blocks/asked.ts';
import { questionOf, type Block } from '../model/blocks/block.ts';
import { placesOn, type ReportDocument } from '../model/document.ts';
import { chosenFor } from '../model/params/choose.ts';
import { pipelineFor } from '../model/params/narrow.ts';
import { isDue, type Rhythm } from '../model/rhythm.ts';
import { mayWith } from '../model/sharing.ts';
import { chosenBy } from './chosen-by.ts';
import { findReport } from './report-queries.ts';

export type Sending = { database: Database; insights: Pick<Insights, 'answer'> };

/** Looks through all organisations; one that fails holds up no other. */
export async function sendReports(sending: Sending, log: Logger, now?: Date): Promise<void> {
  for (const { id } of await sending.database.listOrganisations()) {
    try {
      for (const due of await dueIn(sending, id, now)) await sendOne(sending, id, due);
    } catch (error) {
      log.error({ err: error, tenantId: id }, 'the reports of an organisation could not be sent');
    }
  }
}

type Due = { reportId: string; userId: string; day: Day };

async function dueIn({ database }: Sending, tenantId: string, now?: Date): Promise<Due[]> {
  return inWork(database, systemPrincipal(tenantId), newId(), async (work) => {
    const { time_zone: zone } = await work.db
      .selectFrom('organisation')
      .select('time_zone')
      .where('id', '=', tenantId)
      .executeTakeFirstOrThrow();
    const at = now ?? work.now;
    const day = dayOf(at, zone);
    const time = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short', timeZone: zone }).format(at);
    const calendar = await readCalendar(work);
    const { rows } = await sql<{ report_id: string; user_id: string; rhythm: Rhythm; send_at: string }>`
      select n.report_id, n.user_id, n.rhythm, n.send_at from report_subscription n
      join report r on r.tenant_id = n.tenant_id and r.id = n.report_id and r.deleted_at is null
      join app_user u on u.tenant_id = n.tenant_id and u.id = n.user_id and u.state = 'active'
      where n.tenant_id = ${tenantId} and (n.sent_on is null or n.sent_on < ${day}::date)`.execute(work.db);
    return rows
      .filter(({ rhythm, send_at }) =>
        isDue({ rhythm, at: send_at }, { day, time }, (one) => isWorkingDay(one, calendar)),
      )
      .map(({ report_id, user_id }) => ({ reportId: report_id, userId: user_id, day }));
  });
}

/** Once a day and person: whoever marks it sends it. */
async function sendOne({ database, insights }: Sending, tenantId: string, due: Due): Promise<void> {
  const { reportId, userId, day } = due;
  await inWork(database, systemPrincipal(tenantId), newId(), async (work) => {
    const marked = await work.db
      .updateTable('report_subscription')
      .set({ sent_on: day })
      .where('tenant_id', '=', tenantId)
      .where('report_id', '=', reportId)
      .where('user_id', '=', userId)
      .where((row) => row.or([row('sent_on', 'is', null), row('sent_on', '<', day as never)]))
      .executeTakeFirst();
    const receiver = await findPrincipal(work.db, { tenantId, userId, kind: 'user', credentialId: userId });
    if (marked.numUpdatedRows === 0n || !receiver) return;
    const read = await inWork(database, receiver, newId(), (own) => readAs(own, insights, reportId));
    if (read)
      await notify(work, {
        userId,
        kind: 'report-sent',
        object: 'report',
        recordId: reportId,
        payload: { title: read.title },
        lines: read.lines,
      });
  });
}

type Read = { title: string; lines: { text: Label; href: string }[] };

/** The report as this person sees it; null when it is not his to be sent any more. */
async function readAs(work: Work, insights: Sending['insights'], id: string): Promise<Read | null> {
  const report = await findReport(work, id);
  if (!report || !mayWith(report, 'schedule')) return null;
  const { title, document } = report;
  const lines: Read['lines'] = [];
  for (const { block } of placesOn(document, 'phone')) {
    const text = await lineOf(
      work,
      insights,
      document,
      document.blocks.find((one) => one.id === block)!,
    );
    if (text !== null) lines.push({ text: { zh: text, en: text }, href: `/reports/${id}` });
  }
  return { title, lines };
}

/** What a block says to this person; null where it says nothing, or nothing he may know. */
async function lineOf(
  work: Work,
  insights: Sending['insights'],
  document: ReportDocument,
  block: Block,
): Promise<string | null> {
  const question = await askedBy(work, document, block);
  if (!question) return null;
  let line: string | null = null;
  await attempt(work, async (alone) => {
    const answer = await insights.answer(alone, question);
    const told = { locale: work.principal.locale, currency: await currencyOf(alone) };
    line = `${titleOf(block, answer, told.locale)}：${lineOfAnswer(block, answer, told)}`;
  });
  return line;
}

async function askedBy(work: Work, document: ReportDocument, block: Block): Promise<Question | null> {
  const chosen = chosenFor(block.id, await chosenBy(work, document));
  if (block.type === 'funnel') {
    const pipeline =
      pipelineFor(block.id, chosen.narrowings ?? []) ?? block.pipeline ?? (await firstPipeline(work));
    const cohort = block.period && chosen.period ? { cohort: chosen.period } : {};
    const filters = filtersOf(block, { ...chosen, period: null });
    return pipeline
      ? questionSchema.parse({
          funnel: { pipeline, mode: 'reached', weigh: block.weigh, ...cohort },
          filters,
        })
      : null;
  }
  const question = questionOf(block, chosen);
  return question && questionSchema.parse(question);
}

async function firstPipeline({ db, principal }: Work): Promise<string | null> {
  const row = await db
    .selectFrom('pipeline')
    .select('id')
    .where('tenant_id', '=', principal.tenantId)
    .where('archived_at', 'is', null)
    .orderBy('position')
    .orderBy('id')
    .executeTakeFirst();
  return row?.id ?? null;
}

async function currencyOf({ db, principal }: Work): Promise<string> {
  const { currency } = await db
    .selectFrom('organisation')
    .select('currency')
    .where('id', '=', principal.tenantId)
    .executeTakeFirstOrThrow();
  return currency;
}
