/** Takes a mail apart, whatever its encoding and however broken; HTML becomes text. */
import { createHash } from 'node:crypto';
import { simpleParser, type AddressObject, type Attachment, type HeaderValue } from 'mailparser';

export type MailAddress = { name: string; address: string };

export type MailAttachment = { name: string; content: Buffer; isCalendar: boolean };

/** A mail as it came: addresses in lower case, header names too; nothing in it is longer than our caps. */
export type MailParts = {
  from: MailAddress | null;
  replyTo: MailAddress | null;
  to: MailAddress[];
  cc: MailAddress[];
  /** Without angle brackets; made of the content where the mail has none, so that it is the same each time. */
  messageId: string;
  inReplyTo: string | null;
  /** The mails it answers, oldest first. */
  references: string[];
  /** Null when it tells none, or one that is no moment. */
  date: Date | null;
  subject: string;
  text: string;
  headers: ReadonlyMap<string, string>;
  attachments: MailAttachment[];
};

const longestText = 200_000;
const longestId = 500;
const [mostPeople, mostReferences, mostAttachments] = [200, 100, 50];

export async function takeApartMail(source: Buffer): Promise<MailParts> {
  const mail = await simpleParser(source, { skipImageLinks: true, maxHtmlLengthToParse: 1_000_000 });
  return {
    from: peopleOf(mail.from)[0] ?? null,
    replyTo: peopleOf(mail.replyTo)[0] ?? null,
    to: peopleOf(mail.to),
    cc: peopleOf(mail.cc),
    messageId: idOf(mail.messageId) ?? `${createHash('sha256').update(source).digest('hex')}@no-id`,
    inReplyTo: idOf(mail.inReplyTo),
    references: [mail.references ?? []]
      .flat()
      .flatMap((told) => idOf(told) ?? [])
      .slice(-mostReferences),
    date: mail.date && Number.isFinite(mail.date.getTime()) ? mail.date : null,
    subject: plain(mail.subject ?? '')
      .replaceAll(/\s+/g, ' ')
      .trim()
      .slice(0, 500),
    text: plain(mail.text ?? '').slice(0, longestText),
    headers: new Map([...mail.headers].map(([name, value]) => [name, headerText(value)])),
    attachments: mail.attachments.slice(0, mostAttachments).map(attachmentOf),
  };
}

function peopleOf(told: AddressObject | AddressObject[] | undefined): MailAddress[] {
  const all = [told ?? []].flat().flatMap(({ value }) => value);
  const flat = all.flatMap((one) => one.group ?? [one]);
  return flat
    .flatMap(({ name, address }) => {
      const plainly = plain(address ?? '')
        .trim()
        .toLowerCase();
      return plainly.includes('@') && plainly.length <= 320
        ? [{ name: plain(name ?? '').slice(0, 200), address: plainly }]
        : [];
    })
    .slice(0, mostPeople);
}

/** The id without its brackets; null for what is none. */
function idOf(told: string | undefined): string | null {
  const id = plain(told ?? '').replaceAll(/[<>\s]/g, '');
  return id === '' || id.length > longestId ? null : id;
}

function attachmentOf({ filename, content, contentType }: Attachment): MailAttachment {
  return { name: plain(filename ?? ''), content, isCalendar: contentType === 'text/calendar' };
}

/** A NUL would break the database, and half a character pair, too. */
function plain(text: string): string {
  return text.replaceAll('\0', '').toWellFormed();
}

function headerText(value: HeaderValue): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'object' && 'value' in value && typeof value.value === 'string') return value.value;
  return JSON.stringify(value);
}
