import type { MailboxFailure } from '../../model/mailbox-failures.ts';
import { Refusal } from '../../model/refusal.ts';

/** A mailbox did not let itself be read or written from. */
export class MailboxUnreadable extends Error {
  readonly failure: MailboxFailure;
  /** What its server said, when it said something. */
  readonly said: string | null;

  constructor(failure: MailboxFailure, cause: unknown) {
    super(failure, { cause });
    this.failure = failure;
    this.said = wordsOf(cause);
  }
}

const longestWords = 300;

/** IMAP clients keep the answer in responseText, SMTP clients in response. */
function wordsOf(cause: unknown): string | null {
  const { responseText, response } = (cause ?? {}) as { responseText?: unknown; response?: unknown };
  const told = [responseText, response].find((text) => typeof text === 'string' && text.trim() !== '');
  return told === undefined
    ? null
    : String(told)
        .replaceAll(/\p{Cc}+/gu, ' ')
        .trim()
        .slice(0, longestWords);
}

/** The failure an error stands for; null when it is none of a mailbox. */
export function mailboxFailureOf(error: unknown): MailboxFailure | null {
  if (error instanceof MailboxUnreadable) return error.failure;
  return error instanceof Refusal ? (error.code as MailboxFailure) : null;
}
