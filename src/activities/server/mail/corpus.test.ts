import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { createRecord } from '../../../records/server/index.ts';
import { contactKind } from '../../../accounts/server/index.ts';
import { takeApartMail } from '../../../platform/server/index.ts';
import { connectedCompany } from './testing/mail-company.ts';

const corpus = path.resolve(import.meta.dirname, '../../../../../shared/data/corpora/eml_mailparser');
const files = existsSync(corpus)
  ? readdirSync(corpus, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.eml'))
  : [];

test.skipIf(files.length === 0)('every mail of the corpus is taken apart within its caps', async () => {
  for (const file of files) {
    const mail = await takeApartMail(readFileSync(path.join(corpus, file)));
    expect([file, mail.text.length <= 200_000, mail.subject.includes('\0')]).toEqual([file, true, false]);
    expect(mail.messageId).not.toBe('');
  }
});

test.skipIf(files.length === 0)(
  'all mails of the corpus come into a mailbox, none lost',
  { timeout: 120_000 },
  async () => {
    const { imap, sync, health, as, lin } = await connectedCompany({ rangeDays: 365 });
    const senders = new Set<string>();
    const raws = files.map((file) => readFileSync(path.join(corpus, file)));
    for (const raw of raws) {
      const { from, to, cc } = await takeApartMail(raw);
      for (const { address } of [...(from ? [from] : []), ...to, ...cc]) senders.add(address);
    }
    for (const address of senders)
      await as(lin, (work) =>
        createRecord(work, contactKind, { name: address.slice(0, 50), email: address }),
      );
    for (const raw of raws) imap.deliver(raw.toString('latin1'));
    const result = await sync();
    expect(result).toMatchObject({ failure: null, hasMore: false });
    expect(result!.stored + result!.skipped).toBe(files.length);
    expect(result!.stored).toBeGreaterThan(0);
    const { skipped } = await health();
    expect(skipped.find(({ reason }) => reason === 'broken')).toBeUndefined();
  },
);

test.each([
  ['nothing at all', ''],
  ['only a line', 'x'],
  ['a header without end', `Subject: ${'a'.repeat(100_000)}`],
  ['a NUL and half a pair', 'From: <a@b.cn>\r\nSubject: a\0b\r\n\r\n\0\ud800'],
  ['a boundary that never comes', 'Content-Type: multipart/mixed; boundary=x\r\n\r\n--y\r\nhello'],
  ['an alphabet nobody knows', 'Content-Type: text/plain; charset=klingon\r\n\r\nhello'],
  ['a script', 'Content-Type: text/html\r\n\r\n<script>alert(1)</script><p onclick=x>hi</p>'],
  ['a date that is none', 'Date: yesterday at noon\r\n\r\nhello'],
  ['parts in parts', nestedParts(60)],
])('a mail of %s is taken apart without harm', async (_, raw) => {
  const mail = await takeApartMail(Buffer.from(raw));
  expect(JSON.stringify([mail.subject, mail.text, mail.from])).not.toMatch(/\\u0000|<script/);
  expect(mail.date === null || Number.isFinite(mail.date.getTime())).toBe(true);
});

function nestedParts(depth: number): string {
  const open = Array.from(
    { length: depth },
    (_, level) => `Content-Type: multipart/mixed; boundary=b${level}\r\n\r\n--b${level}\r\n`,
  );
  return `${open.join('')}Content-Type: text/plain\r\n\r\ninnermost`;
}
