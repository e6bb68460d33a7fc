import { simpleParser, type AddressObject, type HeaderValue } from 'mailparser';
import type { ParsedMail } from '../../model/mailbox/lead-mail.ts';

const longestText = 200_000;

/** Takes a mail apart, whatever its encoding; HTML becomes text, attachments are left alone. */
export async function parseMail(source: Buffer): Promise<ParsedMail> {
  const mail = await simpleParser(source, { skipImageLinks: true, maxHtmlLengthToParse: 1_000_000 });
  return {
    from: firstOf(mail.from),
    replyTo: firstOf(mail.replyTo),
    subject: plain(mail.subject ?? '').slice(0, 500),
    text: plain(mail.text ?? '').slice(0, longestText),
    headers: new Map([...mail.headers].map(([name, value]) => [name, headerText(value)])),
  };
}

function firstOf(told: AddressObject | undefined): ParsedMail['from'] {
  const [first] = told?.value ?? [];
  const address = first?.address?.trim().toLowerCase() ?? '';
  return address.includes('@') ? { name: plain(first!.name ?? ''), address } : null;
}

/** A NUL would break the database. */
function plain(text: string): string {
  return text.replaceAll('\0', '');
}

function headerText(value: HeaderValue): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'object' && 'value' in value && typeof value.value === 'string') return value.value;
  return JSON.stringify(value);
}
