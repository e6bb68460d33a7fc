import type { Database, EgressAllow, Safe, Work } from '../../../platform/server/index.ts';
import { inWork, systemPrincipal } from '../../../platform/server/index.ts';
import type { MailDirectory } from './mail-directory.ts';

/** What it takes to read mailboxes and to send from them. */
export type MailHouse = {
  database: Database;
  safe: Safe;
  egressAllow: EgressAllow;
  dataDir: string;
  directory: MailDirectory;
};

/** One transaction of the organisation, without a person. */
export function inOrganisation<T>(
  { database }: MailHouse,
  tenantId: string,
  use: (work: Work) => Promise<T>,
): Promise<T> {
  return inWork(database, systemPrincipal(tenantId), 'mail', use);
}
