/** One delivery: the report as its receiver may see it, its files kept, and the receiver told. */
import { findPrincipal } from '../../../identity/server/index.ts';
import { dayOf } from '../../../platform/model/calendar.ts';
import { say } from '../../../platform/model/label.ts';
import type { Principal } from '../../../platform/model/principal.ts';
import { Refusal } from '../../../platform/model/refusal.ts';
import { attempt, type Logger, type Work } from '../../../platform/server/index.ts';
import { rightForFile } from '../../model/export/file-kinds.ts';
import { notAllowed } from '../../model/schedule/outside-rules.ts';
import { mayWith } from '../../model/sharing.ts';
import type { Portion } from '../export/answer-parts.ts';
import { writeReportFiles, type FileReader } from '../export/write-report-files.ts';
import type { MadeFile } from '../grid/write-workbook.ts';
import { noteReading } from '../note-reading.ts';
import { readOutsideRules } from './outside-rules.ts';
import type { SendingParts } from './parts.ts';
import { readReport, type ReadReport } from './read-report.ts';
import { endDelivery, putOff, takeDue, type Due, type End } from './take-due.ts';
import { mailOutside, tellPerson, wordsFor } from './tell-receiver.ts';

/** What a delivery says, as its reader may know it, before it is written into files. */
type Drawn = FileReader & { due: Due; read: ReadReport };

type InOrganisation = <T>(use: (work: Work) => Promise<T>) => Promise<T>;

/**
 * Delivers the next that is due; false when none is. It is read in one transaction; kept, told and ended in another: files
 * are made between them, as long as it takes. Whatever kills it, what was not told is taken again.
 */
export async function deliverNext(
  inOrganisation: InOrganisation,
  parts: SendingParts,
  log: Logger,
): Promise<boolean> {
  const drawn = await inOrganisation((work) => drawNext(work, parts, log));
  if (drawn === 'none' || drawn === 'settled') return drawn === 'settled';
  const made = await makeFiles(drawn).catch((error: unknown) => ({ error }));
  await inOrganisation(async (work) => {
    const { due } = drawn;
    // Whoever was quicker has delivered it.
    if (!(await takeDue(work, due.id))) return;
    await settle(work, log, due, async (alone) => {
      if ('error' in made) throw made.error;
      await handOver(alone, parts, drawn, made);
      return { state: 'sent' };
    });
  });
  return true;
}

async function drawNext(work: Work, parts: SendingParts, log: Logger): Promise<Drawn | 'none' | 'settled'> {
  const due = await takeDue(work, null);
  if (!due) return 'none';
  let drawn: Drawn | 'settled' = 'settled';
  await settle(work, log, due, async (alone) => {
    const found = await drawUp(alone, parts, due);
    if ('state' in found) return found;
    drawn = found;
    return null;
  });
  return drawn;
}

/** Does a part of a delivery, and writes how it ended; null: it goes on. What fails is tried again as often as was asked. */
async function settle(
  work: Work,
  log: Logger,
  due: Due,
  part: (alone: Work) => Promise<End | null>,
): Promise<void> {
  let end: End | null = null;
  const failed = await attempt(work, async (alone) => {
    end = await part(alone);
  });
  if (failed) log.error({ err: failed.error, deliveryId: due.id }, 'a report could not be sent');
  if (failed && due.tries < due.schedule.retries) return putOff(work, due);
  if (failed) end = { state: 'failed', failure: wordsOf(failed.error) };
  if (end) await endDelivery(work, due, end);
}

/** The report as it may be delivered; or why it is not. */
async function drawUp(work: Work, parts: SendingParts, due: Due): Promise<Drawn | End> {
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
    readReport({ ...own, now: work.now }, parts, due.report_id, schedule, { right, portion }),
  );
  if (!read) return { state: 'withheld' };
  return read.isWanted ? { principal: reader, now: work.now, due, read } : { state: 'skipped' };
}

/** Keeps the files and tells the receiver; that he was sent the report stands in its log. */
async function handOver(work: Work, parts: SendingParts, drawn: Drawn, made: Made): Promise<void> {
  const { due, read, principal } = drawn;
  await keepFiles(work, due.id, made.files);
  const params = due.schedule.params;
  await noteReading({ ...work, principal }, read.report, { what: 'sent', params });
  const message = { ...(await wordsFor(work, due, read)), lines: [...made.unmade, ...read.lines] };
  await (due.user_id
    ? tellPerson(work, due, message, made.files)
    : mailOutside(parts, due, message, made.files));
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
  by: Portion['by'],
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

/** The files that the reader may take away. */
async function makeFiles({ due, read: { report, parts, asked }, ...reader }: Drawn): Promise<Made> {
  const made: Made = { files: [], unmade: [] };
  const { title } = report;
  const { locale, timeZone } = reader.principal;
  const name = `${title} ${dayOf(reader.now, timeZone)}`.replaceAll(/[\\/:*?"<>|]/g, ' ');
  for (const kind of due.schedule.outputs.filter((one) => mayWith(report, rightForFile[one]))) {
    try {
      made.files.push(...(await writeReportFiles(reader, kind, { title, name, parts, asked })));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      made.unmade.push(`${kind.toUpperCase()}: ${say(error.reason.label, locale, error.values)}`);
    }
  }
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

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message.slice(0, 300) : 'unknown';
}
