/** One delivery: the report as its receiver may see it, its files kept, and the receiver told, in one transaction. */
import { sql } from 'kysely';
import { findPrincipal } from '../../../identity/server/index.ts';
import { notify } from '../../../notifications/server/index.ts';
import { dayOf } from '../../../platform/model/calendar.ts';
import { say } from '../../../platform/model/label.ts';
import type { Principal } from '../../../platform/model/principal.ts';
import { Refusal } from '../../../platform/model/refusal.ts';
import { attempt, type Logger, type Work } from '../../../platform/server/index.ts';
import { rightForFile } from '../../model/export/file-kinds.ts';
import { notAllowed } from '../../model/schedule/outside-rules.ts';
import { fillWords, scheduleSchema, type Schedule } from '../../model/schedule/schedule.ts';
import { writeSendingMail } from '../../model/schedule/sending-mail.ts';
import { mayWith } from '../../model/sharing.ts';
import type { Portion } from '../export/answer-parts.ts';
import { writeReportFiles } from '../export/write-report-files.ts';
import type { MadeFile } from '../grid/write-workbook.ts';
import { noteReading } from '../note-reading.ts';
import { readOutsideRules } from './outside-rules.ts';
import type { SendingParts } from './parts.ts';
import { readReport, type ReadReport } from './read-report.ts';

type Due = {
  id: string;
  user_id: string | null;
  address: string | null;
  maker_id: string;
  tries: number;
  report_id: string;
  schedule: Schedule;
};

type End = { state: 'sent' | 'withheld' | 'skipped' | 'failed'; failure?: string };

/** Delivers the next that is due; false when none is. Whatever kills it, what was not told is taken again. */
export async function deliverNext(work: Work, parts: SendingParts, log: Logger): Promise<boolean> {
  const due = await takeDue(work);
  if (!due) return false;
  let end: End = { state: 'failed' };
  const failed = await attempt(work, async (alone) => {
    end = await deliver(alone, parts, due);
  });
  if (failed) log.error({ err: failed.error, deliveryId: due.id }, 'a report could not be sent');
  if (failed && due.tries < due.schedule.retries) await putOff(work, due);
  else await endDelivery(work, due, failed ? { state: 'failed', failure: wordsOf(failed.error) } : end);
  return true;
}

async function takeDue({ db, principal, now }: Work): Promise<Due | null> {
  const t = principal.tenantId;
  const { rows } = await sql<Omit<Due, 'schedule'> & { definition: unknown }>`
    select d.id, d.user_id, d.address, d.maker_id, d.tries, s.report_id, s.definition from report_delivery d
    join report_sending g on g.tenant_id = ${t} and g.id = d.sending_id
    join report_schedule s on s.tenant_id = ${t} and s.id = g.schedule_id
    where d.tenant_id = ${t} and d.state = 'due' and d.due_at <= ${now}
    order by d.due_at, d.id limit 1 for update of d skip locked`.execute(db);
  const [row] = rows;
  return row ? { ...row, schedule: scheduleSchema.parse(row.definition) } : null;
}

async function deliver(work: Work, parts: SendingParts, due: Due): Promise<End> {
  const { schedule } = due;
  const asMaker = schedule.runAs === 'maker' || due.user_id === null;
  const reader = await readerFor(work, due, asMaker);
  if (!reader) return { state: 'withheld' };
  if (due.address && notAllowed((await readOutsideRules(work)).rules, [due.address]).length > 0)
    return { state: 'withheld' };
  const portion = schedule.burst && due.user_id ? await portionOf(work, schedule.burst, due.user_id) : null;
  if (schedule.burst && !portion) return { state: 'skipped' };
  const right = asMaker && due.user_id !== due.maker_id ? 'grant' : 'schedule';
  const read = await work.readAs(reader, (own) =>
    readReport(own, parts, due.report_id, schedule, { right, portion }),
  );
  if (!read) return { state: 'withheld' };
  if (!read.isWanted) return { state: 'skipped' };
  const made = await makeFiles({ ...work, principal: reader }, read, schedule);
  await keepFiles(work, due.id, made.files);
  const message = { ...(await wordsFor(work, due, read)), lines: [...made.unmade, ...read.lines] };
  await (due.user_id ? tellPerson(work, due, message, made.files) : mail(parts, due, message, made.files));
  return { state: 'sent' };
}

/** With whose reach it is read, in the language of whoever receives it; null when that person is not active any more. */
async function readerFor(work: Work, due: Due, asMaker: boolean): Promise<Principal | null> {
  const receiver = due.user_id ? await personOf(work, due.user_id) : null;
  if (!asMaker) return receiver;
  const maker = await personOf(work, due.maker_id);
  return maker && { ...maker, locale: receiver?.locale ?? maker.locale };
}

/** The receiver himself, or his team; null where he has none. */
async function portionOf(
  { db, principal }: Work,
  by: 'owner' | 'team',
  userId: string,
): Promise<Portion | null> {
  if (by === 'owner') return { by, id: userId };
  const row = await db
    .selectFrom('app_user')
    .select('team_id')
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', userId)
    .executeTakeFirst();
  return row?.team_id ? { by, id: row.team_id } : null;
}

function personOf({ db, principal }: Work, userId: string): Promise<Principal | null> {
  return findPrincipal(db, { tenantId: principal.tenantId, userId, kind: 'user', credentialId: userId });
}

type Made = { files: MadeFile[]; /** Why a file is missing, in the reader's language. */ unmade: string[] };

/** The files that the reader may take away; that he was sent the report stands in its log. */
async function makeFiles(work: Work, { report, parts }: ReadReport, schedule: Schedule): Promise<Made> {
  const made: Made = { files: [], unmade: [] };
  const { title } = report;
  const { locale, timeZone } = work.principal;
  const name = `${title} ${dayOf(work.now, timeZone)}`.replaceAll(/[\\/:*?"<>|]/g, ' ');
  for (const kind of schedule.outputs.filter((one) => mayWith(report, rightForFile[one]))) {
    try {
      made.files.push(...(await writeReportFiles(work, kind, { title, name, parts })));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      made.unmade.push(`${kind.toUpperCase()}: ${say(error.reason.label, locale, error.values)}`);
    }
  }
  await noteReading(work, report, { what: 'sent', params: schedule.params });
  return made;
}

async function keepFiles(
  { db, principal }: Work,
  deliveryId: string,
  files: readonly MadeFile[],
): Promise<void> {
  if (files.length === 0) return;
  await db
    .insertInto('report_file')
    .values(
      files.map(({ name, mediaType, content }, place) => ({
        tenant_id: principal.tenantId,
        delivery_id: deliveryId,
        place,
        name,
        media_type: mediaType,
        content,
      })),
    )
    .execute();
}

type Message = { subject: string; body: string; lines: readonly string[] };

async function tellPerson(
  work: Work,
  due: Due,
  { subject, body, lines }: Message,
  files: readonly MadeFile[],
): Promise<void> {
  const line = (text: string, href: string) => ({ text: { zh: text, en: text }, href });
  const page = `/reports/${due.report_id}`;
  await notify(work, {
    userId: due.user_id!,
    kind: 'report-sent',
    object: 'report',
    recordId: due.report_id,
    payload: { title: subject },
    lines: [
      ...(body ? [line(body, page)] : []),
      ...files.map(({ name }, place) => line(name, `/api/v1/report-deliveries/${due.id}/files/${place}`)),
      ...lines.map((text) => line(text, page)),
    ],
  });
}

/** By mail with the files; a relay that took it before the worker died gets it again under the same Message-ID. */
async function mail(
  { sender }: SendingParts,
  due: Due,
  message: Message,
  files: readonly MadeFile[],
): Promise<void> {
  if (!sender) throw new Error('no mail relay is set up');
  const picture = files.some(({ mediaType }) => mediaType === 'image/png') ? 'report' : null;
  await sender.send({
    messageId: due.id,
    to: due.address!,
    ...writeSendingMail({ ...message, picture }),
    attachments: files.map(({ name, content, mediaType }) => ({
      filename: name,
      content,
      contentType: mediaType,
      ...(mediaType === 'image/png' && { cid: 'report' }),
    })),
  });
}

async function wordsFor(
  work: Work,
  due: Due,
  { report: { title } }: ReadReport,
): Promise<{ subject: string; body: string }> {
  const { db, principal, now } = work;
  const people = await db
    .selectFrom('app_user')
    .select(['id', 'name'])
    .where('tenant_id', '=', principal.tenantId)
    .where('id', 'in', [due.maker_id, due.user_id ?? due.maker_id])
    .execute();
  const nameOf = (id: string | null) => people.find((one) => one.id === id)?.name ?? '';
  const values = {
    report: title,
    date: dayOf(now, principal.timeZone),
    name: due.address ?? nameOf(due.user_id),
    maker: nameOf(due.maker_id),
  };
  const { subject, body } = due.schedule;
  return { subject: fillWords(subject || '{report}', values), body: fillWords(body, values) };
}

const firstWait = 5 * 60_000;

/** Tried again after five minutes, then twice as long each time. */
async function putOff({ db, principal, now }: Work, { id, tries }: Due): Promise<void> {
  await db
    .updateTable('report_delivery')
    .set({ tries: tries + 1, due_at: new Date(now.getTime() + firstWait * 2 ** tries) })
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', id)
    .execute();
}

async function endDelivery(
  { db, principal, now }: Work,
  { id }: Due,
  { state, failure }: End,
): Promise<void> {
  await db
    .updateTable('report_delivery')
    .set({ state, ended_at: now, failure: failure ?? null })
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', id)
    .execute();
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message.slice(0, 300) : 'unknown';
}
