/** Tries whether mail can be read and sent with some settings, telling the servers' answers in words. */
import { mailboxFailures } from '../../../platform/model/mailbox-failures.ts';
import { say, type Locale } from '../../../platform/model/label.ts';
import { refuse } from '../../../platform/model/refusal.ts';
import {
  mailboxFailureOf,
  MailboxUnreadable,
  openMailbox,
  tryToHandOver,
  type EgressAllow,
} from '../../../platform/server/index.ts';
import type { TrialOutcome } from '../../model/mail/mailbox-contract.ts';
import { mailRefusals } from '../../model/mail/refusals.ts';
import { accessTo, type Servers } from './mailbox-access.ts';

/** A person waits in front of the page. */
const patienceMs = 8_000;
/** Each trial keeps a connection to the database waiting. */
const mostAtOnce = 4;
let running = 0;

export type Trial = { reading: TrialOutcome; sending: TrialOutcome };

/** Signs in at both servers side by side. Refuses when too many others are trying just now. */
export async function tryServers(
  servers: Servers,
  password: string,
  egressAllow: EgressAllow,
  locale: Locale,
): Promise<Trial> {
  if (running >= mostAtOnce) refuse(mailRefusals.tooManyTrials);
  running += 1;
  try {
    const access = (server: 'imap' | 'smtp') => accessTo(server, servers, password, egressAllow, patienceMs);
    const [reading, sending] = await Promise.all([
      outcomeOf(async () => openMailbox(await access('imap'), lookIntoInbox), locale),
      outcomeOf(async () => tryToHandOver(await access('smtp')), locale),
    ]);
    return { reading, sending };
  } finally {
    running -= 1;
  }
}

const lookIntoInbox: Parameters<typeof openMailbox<void>>[1] = (mailbox) =>
  mailbox.inFolder('INBOX', async () => {});

async function outcomeOf(trial: () => Promise<void>, locale: Locale): Promise<TrialOutcome> {
  try {
    await trial();
    return { isWell: true, why: null, said: null };
  } catch (error) {
    const failure = mailboxFailureOf(error);
    if (failure === null) throw error;
    const said = error instanceof MailboxUnreadable ? error.said : null;
    return { isWell: false, why: say(mailboxFailures[failure], locale), said };
  }
}
