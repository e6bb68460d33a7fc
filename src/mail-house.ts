import type { MailHouse } from './activities/server/index.ts';
import type { Installation } from './installation.ts';
import { mailDirectory } from './mail-directory.ts';
import { mailboxParts } from './mailbox-parts.ts';

/** What it takes to read people's mailboxes and to send from them. */
export function mailHouse(installation: Installation): MailHouse {
  return {
    ...mailboxParts(installation),
    dataDir: installation.config.dataDir,
    directory: mailDirectory,
  };
}
