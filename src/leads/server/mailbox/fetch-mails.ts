/** Reads what is new in a mailbox, changing nothing in it. */
import { isIP } from 'node:net';
import { ImapFlow } from 'imapflow';
import type { WayOut } from '../../../platform/server/index.ts';
import type { MailboxFailure } from '../../model/mailbox/refusals.ts';

export type MailboxAccess = { way: WayOut; tls: boolean; username: string; password: string; folder: string };

/** Up to which mail a mailbox was seen; uids count within one validity only (RFC 3501, 2.3.1.1). */
export type MailboxPlace = { uidValidity: bigint; lastUid: bigint };

export type FetchedMail = {
  uid: bigint;
  /** Null when it is larger than what is taken. */
  source: Buffer | null;
};

export type FetchedMails = { place: MailboxPlace; mails: FetchedMail[]; hasMore: boolean };

export class MailboxUnreadable extends Error {
  readonly failure: MailboxFailure;

  constructor(failure: MailboxFailure, cause: unknown) {
    super(failure, { cause });
    this.failure = failure;
  }
}

const patienceMs = 20_000;
const largestMail = 15 * 1024 * 1024;

/**
 * The mails after `since`, oldest first, at most `most`. Without a place (the first look, or a folder that was made anew)
 * none: only its end is told, and what comes later is read then. Throws MailboxUnreadable.
 */
export async function fetchMails(
  access: MailboxAccess,
  since: MailboxPlace | null,
  most: number,
): Promise<FetchedMails> {
  const client = clientOf(access);
  client.on('error', () => {});
  try {
    await connect(client);
    const lock = await client.getMailboxLock(access.folder, { readOnly: true }).catch((error: unknown) => {
      throw new MailboxUnreadable('no_folder', error);
    });
    try {
      return await readAfter(client, since, most);
    } finally {
      lock.release();
    }
  } catch (error) {
    throw error instanceof MailboxUnreadable ? error : new MailboxUnreadable('unreachable', error);
  } finally {
    client.close();
  }
}

function clientOf({ way, tls, username, password }: MailboxAccess): ImapFlow {
  return new ImapFlow({
    host: way.address,
    port: way.port,
    secure: tls,
    tls: isIP(way.host) ? {} : { servername: way.host },
    auth: { user: username, pass: password },
    logger: false,
    disableAutoIdle: true,
    connectionTimeout: patienceMs,
    greetingTimeout: patienceMs,
    socketTimeout: patienceMs,
  });
}

async function connect(client: ImapFlow): Promise<void> {
  try {
    await client.connect();
  } catch (error) {
    const isLogin = (error as { authenticationFailed?: boolean }).authenticationFailed === true;
    throw new MailboxUnreadable(isLogin ? 'wrong_login' : 'unreachable', error);
  }
}

async function readAfter(client: ImapFlow, since: MailboxPlace | null, most: number): Promise<FetchedMails> {
  const box = client.mailbox || undefined;
  if (!box) throw new MailboxUnreadable('no_folder', null);
  const place = { uidValidity: box.uidValidity, lastUid: BigInt(box.uidNext ?? 1) - 1n };
  if (!since || since.uidValidity !== place.uidValidity) return { place, mails: [], hasMore: false };
  const sizes = await sizesAfter(client, since.lastUid);
  const mails: FetchedMail[] = [];
  for (const { uid, size } of sizes.slice(0, most)) {
    mails.push({ uid: BigInt(uid), source: size > largestMail ? null : await sourceOf(client, uid) });
  }
  return { place: since, mails, hasMore: sizes.length > most };
}

async function sizesAfter(client: ImapFlow, lastUid: bigint): Promise<{ uid: number; size: number }[]> {
  const found: { uid: number; size: number }[] = [];
  const range = `${lastUid + 1n}:*`;
  for await (const { uid, size } of client.fetch(range, { uid: true, size: true }, { uid: true })) {
    // A range beyond the end still names the last mail.
    if (BigInt(uid) > lastUid) found.push({ uid, size: size ?? 0 });
  }
  return found.sort((a, b) => a.uid - b.uid);
}

async function sourceOf(client: ImapFlow, uid: number): Promise<Buffer | null> {
  const mail = await client.fetchOne(String(uid), { source: true }, { uid: true });
  return (mail && mail.source) || null;
}
