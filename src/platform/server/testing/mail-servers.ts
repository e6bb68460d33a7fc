/** Real mail servers on loopback, each for the test that asks for it, or for all tests of the file. */
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { callbackify } from 'node:util';
import hoodiecrow from 'hoodiecrow-imap';
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { afterAll, onTestFinished } from 'vitest';

/** Outside of tests, where a file opens what all of them share, vitest refuses the first. */
function closeAfterwards(close: () => Promise<void>): void {
  try {
    onTestFinished(close);
  } catch {
    afterAll(close);
  }
}

export const mailUser = { username: 'lin@mingdou.cn', password: 'app-pass-42' };

type Stored = { raw: string; internaldate?: string };

/** An IMAP server whose account `mailUser` has an inbox and a marked folder of sent mails. */
export async function imapServer(
  user = mailUser,
  inbox: readonly Stored[] = [],
  sent: readonly Stored[] = [],
) {
  const server = hoodiecrow({
    plugins: ['ID', 'ENABLE', 'SPECIAL-USE'],
    users: { [user.username]: { password: user.password } },
    storage: {
      INBOX: { messages: [...inbox] },
      '': { folders: { Sent: { 'special-use': '\\Sent', messages: [...sent] } } },
    },
  });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const close = () => new Promise<void>((resolve) => server.close(resolve));
  closeAfterwards(close);
  const { port } = server.server.address() as { port: number };
  return {
    port,
    server,
    deliver: (raw: string, folder = 'INBOX') => server.appendMessage(folder, [], false, raw),
  };
}

export type TakenLetter = {
  to: string[];
  subject: string;
  text: string;
  messageId: string;
  inReplyTo: string | undefined;
  attachments: string[];
};

/** An SMTP server that lets `mailUser` in and takes letters, unless `answer` has an error for the try. */
export async function smtpServer(answer: (tried: number) => Error | null = () => null, user = mailUser) {
  const taken: TakenLetter[] = [];
  let tried = 0;
  const takeLetter = async (stream: Readable, envelope: { rcptTo: { address: string }[] }) => {
    const mail = await simpleParser(stream);
    const error = answer((tried += 1));
    if (error) throw error;
    taken.push({
      to: envelope.rcptTo.map(({ address }) => address),
      subject: mail.subject ?? '',
      text: mail.text ?? '',
      messageId: mail.messageId ?? '',
      inReplyTo: mail.inReplyTo,
      attachments: mail.attachments.map(({ filename }) => filename ?? ''),
    });
  };
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    onAuth: ({ username, password }, _session, done) =>
      username === user.username && password === user.password
        ? done(null, { user: username })
        : done(new Error('535 authentication failed: use an authorisation code')),
    onData: (stream, { envelope }, done) => callbackify(takeLetter)(stream, envelope, done),
  });
  server.on('error', () => {});
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  closeAfterwards(() => new Promise<void>((resolve) => server.close(() => resolve())));
  const { port } = server.server.address() as { port: number };
  return { port, taken, tried: () => tried };
}

export type WrittenLetter = {
  from?: string;
  to?: string;
  subject?: string;
  text?: string;
  id?: string;
  date?: Date;
  headers?: string;
};

const encoded = (text: string) => Buffer.from(text).toString('base64');

/** A letter as it travels. */
export function letter({ from, to, subject, text, id, date, headers }: WrittenLetter = {}): string {
  const lines = [
    `From: ${from ?? '=?utf-8?B?5ZCV5LqR?= <lvyun@yunlan.cn>'}`,
    `To: ${to ?? mailUser.username}`,
    `Subject: =?utf-8?B?${encoded(subject ?? '产线采集报价')}?=`,
    `Date: ${(date ?? new Date(Date.now() - 60_000)).toUTCString()}`,
    ...(id ? [`Message-ID: <${id}>`] : []),
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
  ];
  return `${lines.join('\r\n')}\r\n${headers ?? ''}\r\n${encoded(text ?? '请报价。')}\r\n`;
}
