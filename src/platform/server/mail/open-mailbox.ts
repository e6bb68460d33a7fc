/** Opens a mailbox over IMAP and reads what is new in it, changing nothing. */
import { isIP } from 'node:net';
import { ImapFlow, type MailboxObject } from 'imapflow';
import type { WayOut } from '../egress/find-way-out.ts';
import { MailboxUnreadable } from './mailbox-unreadable.ts';

export type MailboxAccess = {
  way: WayOut;
  tls: boolean;
  username: string;
  password: string;
  /** Milliseconds that each answer may take; 20 s unless told. */
  patienceMs?: number;
};

/** Up to which mail a folder was seen; uids count within one validity only (RFC 3501, 2.3.1.1). */
export type MailboxPlace = { uidValidity: bigint; lastUid: bigint };

/** What is known of a mail before it is fetched: its size in bytes and some lines of its header. */
export type MailHead = { uid: bigint; size: number; header: Buffer };

export type OpenFolder = {
  /** The place behind its last mail. */
  end: MailboxPlace;
  /** The place before its first mail that arrived on or after the day of this moment. */
  placeBefore(moment: Date): Promise<MailboxPlace>;
  /** The uids behind this one, oldest first. */
  uidsAfter(lastUid: bigint): Promise<bigint[]>;
  headsOf(uids: readonly bigint[]): Promise<MailHead[]>;
  /** The mail as it came; null when it is gone. */
  sourceOf(uid: bigint): Promise<Buffer | null>;
};

export type OpenMailbox = {
  /** Throws MailboxUnreadable when there is no such folder. */
  inFolder<T>(path: string, use: (folder: OpenFolder) => Promise<T>): Promise<T>;
  /** The folder of mails that were sent; null when none looks like it. */
  findSentFolder(): Promise<string | null>;
};

const usualPatienceMs = 20_000;
const readHeaders = ['from', 'to', 'cc', 'message-id', 'sensitivity', 'content-type', 'auto-submitted'];

/** Connects, signs in and lets `use` read. Throws MailboxUnreadable; what `use` throws of its own passes through. */
export async function openMailbox<T>(
  access: MailboxAccess,
  use: (mailbox: OpenMailbox) => Promise<T>,
): Promise<T> {
  const client = clientOf(access);
  client.on('error', () => {});
  try {
    await connect(client);
    return await use({
      inFolder: (path, inside) => inFolder(client, path, inside),
      findSentFolder: () => findSentFolder(client),
    });
  } finally {
    client.close();
  }
}

function clientOf({ way, tls, username, password, patienceMs = usualPatienceMs }: MailboxAccess): ImapFlow {
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

/** What goes wrong on the line is the mailbox's failure. */
async function asked<T>(answer: Promise<T>): Promise<T> {
  return answer.catch((error: unknown) => {
    throw new MailboxUnreadable('unreachable', error);
  });
}

async function inFolder<T>(
  client: ImapFlow,
  path: string,
  use: (folder: OpenFolder) => Promise<T>,
): Promise<T> {
  const lock = await client.getMailboxLock(path, { readOnly: true }).catch((error: unknown) => {
    throw new MailboxUnreadable(client.usable ? 'no_folder' : 'unreachable', error);
  });
  try {
    const box = client.mailbox || undefined;
    if (!box) throw new MailboxUnreadable('no_folder', null);
    return await use(folderOf(client, box));
  } finally {
    lock.release();
  }
}

function folderOf(client: ImapFlow, { uidValidity, uidNext }: MailboxObject): OpenFolder {
  const end = { uidValidity, lastUid: BigInt(uidNext ?? 1) - 1n };
  const search = async (query: object) => {
    const found = await asked(client.search(query, { uid: true }));
    return (found || []).map(BigInt).toSorted((a, b) => (a < b ? -1 : 1));
  };
  return {
    end,
    placeBefore: async (moment) => {
      const [first] = await search({ since: moment });
      return first === undefined ? end : { uidValidity, lastUid: first - 1n };
    },
    // A range beyond the end still names the last mail.
    uidsAfter: async (lastUid) => (await search({ uid: `${lastUid + 1n}:*` })).filter((uid) => uid > lastUid),
    headsOf: (uids) => asked(headsOf(client, uids)),
    sourceOf: async (uid) => {
      const mail = await asked(client.fetchOne(String(uid), { source: true }, { uid: true }));
      return (mail && mail.source) || null;
    },
  };
}

async function headsOf(client: ImapFlow, uids: readonly bigint[]): Promise<MailHead[]> {
  if (uids.length === 0) return [];
  const heads: MailHead[] = [];
  const wanted = { uid: true, size: true, headers: readHeaders };
  for await (const { uid, size, headers } of client.fetch(uids.join(','), wanted, { uid: true }))
    heads.push({ uid: BigInt(uid), size: size ?? 0, header: headers ?? Buffer.alloc(0) });
  return heads.toSorted((a, b) => (a.uid < b.uid ? -1 : 1));
}

/** Where providers that do not mark it keep what was sent. */
const sentNames = /^(?:sent|sent (?:messages|items|mail)|已发送|已发送邮件|已发邮件|已发送的邮件|发件箱)$/i;

async function findSentFolder(client: ImapFlow): Promise<string | null> {
  const folders = await asked(client.list());
  const marked = folders.find(({ specialUse }) => specialUse === '\\Sent');
  return (marked ?? folders.find(({ name }) => sentNames.test(name)))?.path ?? null;
}
