/** Hands mails to the relay of SMTP_URL. */
import { createTransport } from 'nodemailer';

export type OutgoingMail = {
  /** The same for every try of one mail, so that a relay or reader can tell repetitions. */
  messageId: string;
  to: string;
  subject: string;
  text: string;
  html: string;
  replyTo?: string;
  /** One with a `cid` is shown in the HTML that names it so. */
  attachments?: { filename: string; content: Buffer; contentType: string; cid?: string }[];
  /** A calendar's request or withdrawal, as mail programs show them with buttons. */
  calendar?: { method: 'REQUEST' | 'CANCEL'; text: string };
};

export type MailSender = {
  /** Resolves when the relay took the mail. Throws MailRefused when it never will, any other error when it may later. */
  send(mail: OutgoingMail): Promise<void>;
  close(): void;
};

/** The relay said no for good (a 5xx answer): trying again changes nothing. */
export class MailRefused extends Error {}

const patienceMs = 20_000;

/** A sender over the relay; `?from=` in the URL is the sender's address, else the URL's user or no-reply at the host. */
export function openMailSender(smtpUrl: string): MailSender {
  const url = new URL(smtpUrl);
  const from = url.searchParams.get('from') ?? senderOf(url);
  url.search = '';
  const transport = createTransport({
    url: url.href,
    pool: true,
    maxConnections: 2,
    connectionTimeout: patienceMs,
    greetingTimeout: patienceMs,
    socketTimeout: patienceMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const domain = from.slice(from.lastIndexOf('@') + 1).replace('>', '');
  return {
    send: async ({ messageId, calendar, ...mail }) => {
      const icalEvent = calendar && { method: calendar.method, content: calendar.text };
      try {
        await transport.sendMail({
          ...mail,
          ...(icalEvent && { icalEvent }),
          from,
          messageId: `<${messageId}@${domain}>`,
        });
      } catch (error) {
        const code = (error as { responseCode?: number }).responseCode ?? 0;
        throw code >= 500 ? new MailRefused((error as Error).message) : error;
      }
    },
    close: () => transport.close(),
  };
}

function senderOf({ username, hostname }: URL): string {
  const user = decodeURIComponent(username);
  return `Mingdou <${user.includes('@') ? user : `no-reply@${hostname}`}>`;
}
