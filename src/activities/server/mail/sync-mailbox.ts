/** One turn at a person's mailbox: what is new with customers is kept, each mail once; the rest is counted. */
import type { MailboxFailure } from '../../../platform/model/mailbox-failures.ts';
import {
  MailboxUnreadable,
  mailboxFailureOf,
  openMailbox,
  takeApartMail,
  type MailHead,
  type MailParts,
  type OpenFolder,
  type OpenMailbox,
} from '../../../platform/server/index.ts';
import { skipOfMail, type MailSkip, type OwnPeople } from '../../model/mail/skip-mail.ts';
import { inOrganisation, type MailHouse } from './mail-house.ts';
import { accessTo, passwordOf } from './mailbox-access.ts';
import { ownPeopleOf } from './own-people.ts';
import { addressesOf, storeMail } from './store-mail.ts';
import {
  beginTurn,
  endTurn,
  holdTurn,
  keepProgress,
  placeIn,
  TurnLost,
  type FolderRole,
  type SyncTurn,
} from './sync-turn.ts';

export type SyncResult = {
  stored: number;
  skipped: number;
  hasMore: boolean;
  failure: MailboxFailure | null;
};

type Reading = {
  house: MailHouse;
  turn: SyncTurn;
  own: OwnPeople;
  left: number;
  stored: number;
  skipped: number;
};

const headsAtOnce = 50;
const mailsATurn = 1000;

/**
 * Reads what is new in inbox and sent folder, at most `most` mails, unless somebody else is at it (null then). A mail is
 * kept in the transaction that moves the place on: a worker that dies takes up where it was and doubles nothing.
 */
export async function syncMailbox(
  house: MailHouse,
  tenantId: string,
  mailboxId: string,
  most = mailsATurn,
): Promise<SyncResult | null> {
  const turn = await inOrganisation(house, tenantId, (work) => beginTurn(work, mailboxId));
  if (!turn) return null;
  const own = await inOrganisation(house, tenantId, (work) =>
    ownPeopleOf(work, house.directory, turn.address),
  );
  const reading: Reading = { house, turn, own, left: most, stored: 0, skipped: 0 };
  const end = (failure: MailboxFailure | null, said: string | null, hasMore: boolean) =>
    inOrganisation(house, tenantId, (work) => endTurn(work, turn, { failure, said, hasMore }));
  try {
    const access = await accessTo('imap', turn, passwordOf(house.safe, turn), house.egressAllow);
    const hasMore = await openMailbox(access, (mailbox) => readFolders(reading, mailbox));
    await end(null, null, hasMore);
    return { stored: reading.stored, skipped: reading.skipped, hasMore, failure: null };
  } catch (error) {
    if (error instanceof TurnLost)
      return { stored: reading.stored, skipped: reading.skipped, hasMore: true, failure: null };
    const failure = mailboxFailureOf(error);
    await end(failure ?? 'unreachable', error instanceof MailboxUnreadable ? error.said : null, false);
    if (failure === null) throw error;
    return { stored: reading.stored, skipped: reading.skipped, hasMore: false, failure };
  }
}

/** Is there more than this turn has read? */
async function readFolders(reading: Reading, mailbox: OpenMailbox): Promise<boolean> {
  let hasMore = false;
  for (const role of ['inbox', 'sent'] as const) {
    const path = role === 'inbox' ? 'INBOX' : await mailbox.findSentFolder();
    if (path === null) continue;
    const some = await mailbox.inFolder(path, (folder) => readFolder(reading, role, path, folder));
    hasMore ||= some;
  }
  return hasMore;
}

async function readFolder(
  reading: Reading,
  role: FolderRole,
  path: string,
  folder: OpenFolder,
): Promise<boolean> {
  const { house, turn } = reading;
  const { uidValidity } = folder.end;
  const known = await inOrganisation(house, turn.tenant_id, (work) => placeIn(work, turn, role));
  // A folder that was made anew counts its mails anew; what is kept already is told by its Message-ID.
  const place = known?.uidValidity === uidValidity ? known : await folder.placeBefore(turn.begins_at);
  await saveProgress(reading, { role, path, place }, 0, []);
  const uids = await folder.uidsAfter(place.lastUid);
  const now = uids.slice(0, reading.left);
  reading.left -= now.length;
  for (let from = 0; from < now.length; from += headsAtOnce) {
    const some = now.slice(from, from + headsAtOnce);
    await readSome(reading, role, path, folder, some);
  }
  return uids.length > now.length;
}

async function readSome(
  reading: Reading,
  role: FolderRole,
  path: string,
  folder: OpenFolder,
  uids: readonly bigint[],
): Promise<void> {
  const { uidValidity } = folder.end;
  let skipped: MailSkip[] = [];
  const placeAt = (lastUid: bigint) => ({ role, path, place: { uidValidity, lastUid } });
  for (const { uid, skip } of await judgeHeads(reading, await folder.headsOf(uids))) {
    const mail = skip ?? (await fetchMail(folder, uid));
    if (typeof mail === 'string') {
      skipped.push(mail);
      continue;
    }
    await keepFound(reading, { role, path, uidValidity, uid }, mail, skipped);
    skipped = [];
  }
  await saveProgress(reading, placeAt(uids.at(-1)!), 0, skipped);
}

type Judged = { uid: bigint; skip: MailSkip | null };

/** Which mails are worth fetching, by what their heads tell. */
async function judgeHeads({ house, turn, own }: Reading, heads: readonly MailHead[]): Promise<Judged[]> {
  const glances = await Promise.all(
    heads.map(async ({ uid, size, header }) => {
      const mail = await takeApartMail(header).catch(() => null);
      return { uid, glance: mail && glanceOf(mail, size) };
    }),
  );
  const addresses = [...new Set(glances.flatMap(({ glance }) => glance?.addresses ?? []))];
  const parties = await inOrganisation(house, turn.tenant_id, (work) =>
    house.directory.partiesAt(work, addresses, turn.by_domain),
  );
  const known = new Set(parties.keys());
  return glances.map(({ uid, glance }) => ({
    uid,
    skip: glance ? skipOfMail(glance, own, known) : 'broken',
  }));
}

function glanceOf(mail: MailParts, size: number) {
  return { addresses: addressesOf(mail), size, sensitivity: mail.headers.get('sensitivity') ?? '' };
}

async function fetchMail(folder: OpenFolder, uid: bigint): Promise<MailParts | 'broken'> {
  const source = await folder.sourceOf(uid);
  if (source === null) return 'broken';
  return takeApartMail(source).catch(() => 'broken' as const);
}

/** Keeps one mail and moves the place beyond it and those passed over before it. */
async function keepFound(
  reading: Reading,
  found: { role: FolderRole; path: string; uidValidity: bigint; uid: bigint },
  mail: MailParts,
  skipped: readonly MailSkip[],
): Promise<void> {
  const { house, turn, own } = reading;
  const { role, path, uidValidity, uid } = found;
  const counted = await inOrganisation(house, turn.tenant_id, async (work) => {
    await holdTurn(work, turn);
    const became = await storeMail(work, house, turn, own, found, mail);
    const [stored, left] = became === 'stored' ? [1, skipped] : [0, [...skipped, became]];
    await keepProgress(work, turn, {
      role,
      path,
      place: { uidValidity, lastUid: uid },
      stored,
      skipped: left,
    });
    return { stored, skipped: left.length };
  });
  reading.stored += counted.stored;
  reading.skipped += counted.skipped;
}

async function saveProgress(
  reading: Reading,
  where: { role: FolderRole; path: string; place: { uidValidity: bigint; lastUid: bigint } },
  stored: number,
  skipped: readonly MailSkip[],
): Promise<void> {
  const { house, turn } = reading;
  await inOrganisation(house, turn.tenant_id, async (work) => {
    await holdTurn(work, turn);
    await keepProgress(work, turn, { ...where, stored, skipped });
  });
  reading.skipped += skipped.length;
}
