/** Hands a person's mail to the person's own SMTP server. */
import { isIP } from 'node:net';
import { createTransport } from 'nodemailer';
import type { MailboxAccess } from './open-mailbox.ts';
import { MailboxUnreadable } from './mailbox-unreadable.ts';

export type LetterAddress = { name: string; address: string };

export type Letter = {
  /** Without brackets; the same for every try of one letter. */
  messageId: string;
  from: LetterAddress;
  to: readonly LetterAddress[];
  cc: readonly LetterAddress[];
  subject: string;
  text: string;
  inReplyTo: string | null;
  references: readonly string[];
  attachments: readonly { name: string; path: string }[];
};

const usualPatienceMs = 20_000;

/**
 * Resolves when the server took the letter, with the addresses it would not take. Throws LetterRefused when it never
 * will, MailboxUnreadable when it cannot be reached or does not let us in.
 */
export async function handOverMail(access: MailboxAccess, letter: Letter): Promise<{ refused: string[] }> {
  const bracketed = (id: string) => `<${id}>`;
  const transport = transportOf(access);
  try {
    const { rejected } = await transport.sendMail({
      from: letter.from,
      to: [...letter.to],
      cc: [...letter.cc],
      subject: letter.subject,
      text: letter.text,
      messageId: bracketed(letter.messageId),
      ...(letter.inReplyTo && { inReplyTo: bracketed(letter.inReplyTo) }),
      references: letter.references.map(bracketed),
      attachments: letter.attachments.map(({ name, path }) => ({ filename: name, path })),
    });
    return { refused: rejected.map(String) };
  } catch (error) {
    throw failureOf(error);
  } finally {
    transport.close();
  }
}

/** Signs in and leaves. Throws MailboxUnreadable. */
export async function tryToHandOver(access: MailboxAccess): Promise<void> {
  const transport = transportOf(access);
  try {
    await transport.verify();
  } catch (error) {
    throw failureOf(error);
  } finally {
    transport.close();
  }
}

/** The server said no to this letter for good (a 5xx answer): trying again changes nothing. */
export class LetterRefused extends Error {}

function transportOf({ way, tls, username, password, patienceMs = usualPatienceMs }: MailboxAccess) {
  return createTransport({
    host: way.address,
    port: way.port,
    secure: tls,
    tls: isIP(way.host) ? {} : { servername: way.host },
    auth: { user: username, pass: password },
    connectionTimeout: patienceMs,
    greetingTimeout: patienceMs,
    socketTimeout: patienceMs,
    disableUrlAccess: true,
  });
}

function failureOf(error: unknown): Error {
  const { code, responseCode = 0 } = error as { code?: string; responseCode?: number };
  if (code === 'EAUTH') return new MailboxUnreadable('wrong_login', error);
  if (responseCode >= 500) return new LetterRefused(new MailboxUnreadable('unreachable', error).said ?? '');
  return new MailboxUnreadable('unreachable', error);
}
