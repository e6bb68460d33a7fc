/** How a receiver is told: in the product with the ways to his files, outside by a mail that carries them. */
import { notify } from '../../../notifications/server/index.ts';
import { dayOf } from '../../../platform/model/calendar.ts';
import type { Work } from '../../../platform/server/index.ts';
import { fillWords } from '../../model/schedule/schedule.ts';
import { writeSendingMail } from '../../model/schedule/sending-mail.ts';
import type { MadeFile } from '../grid/write-workbook.ts';
import type { SendingParts } from './parts.ts';
import type { ReadReport } from './read-report.ts';
import type { Due } from './take-due.ts';

type Message = { subject: string; body: string; lines: readonly string[] };

export async function tellPerson(
  work: Work,
  due: Due,
  { subject, body, lines }: Message,
  files: readonly MadeFile[],
): Promise<void> {
  const both = (text: string) => ({ zh: text, en: text });
  await notify(work, {
    userId: due.user_id!,
    kind: 'report-sent',
    object: 'report',
    recordId: due.report_id,
    payload: { title: subject },
    words: body,
    lines: [
      ...lines.map((text) => ({ text: both(text) })),
      ...files.map(({ name }, place) => ({
        text: both(name),
        href: `/api/v1/report-deliveries/${due.id}/files/${place}`,
      })),
    ],
  });
}

/** By mail with the files; a relay that took it before the worker died gets it again under the same Message-ID. */
export async function mailOutside(
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

export async function wordsFor(
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
