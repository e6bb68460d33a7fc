/** The next mails of a lead mailbox. */
import { openMailbox, type MailboxAccess, type MailboxPlace } from '../../../platform/server/index.ts';

export type FetchedMail = {
  uid: bigint;
  /** Null when it is larger than what is taken. */
  source: Buffer | null;
};

export type FetchedMails = { place: MailboxPlace; mails: FetchedMail[]; hasMore: boolean };

const largestMail = 15 * 1024 * 1024;

/**
 * The mails after `since`, oldest first, at most `most`. Without a place (the first look, or a folder that was made anew)
 * none: only its end is told, and what comes later is read then. Throws MailboxUnreadable.
 */
export function fetchMails(
  { folder: path, ...access }: MailboxAccess & { folder: string },
  since: MailboxPlace | null,
  most: number,
): Promise<FetchedMails> {
  return openMailbox(access, (mailbox) =>
    mailbox.inFolder(path, async (folder) => {
      if (since?.uidValidity !== folder.end.uidValidity)
        return { place: folder.end, mails: [], hasMore: false };
      const uids = await folder.uidsAfter(since.lastUid);
      const mails: FetchedMail[] = [];
      for (const { uid, size } of await folder.headsOf(uids.slice(0, most)))
        mails.push({ uid, source: size > largestMail ? null : await folder.sourceOf(uid) });
      return { place: since, mails, hasMore: uids.length > most };
    }),
  );
}
