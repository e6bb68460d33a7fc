/** What mail asks of the domains that keep people, accounts and deals: activities know none of them. */
import type { MailAddress, Work } from '../../../platform/server/index.ts';
import type { OpenDeal } from '../../model/mail/choose-deal.ts';
import type { Subject } from '../subjects.ts';

/** A record an address belongs to. */
export type KnownParty = { object: 'contact' | 'lead' | 'account'; id: string; accountId: string | null };

export type MailDirectory = {
  /** Whose these addresses are; `byDomain`: also the account whose domain one has. In lower case, without those of nobody. */
  partiesAt(
    work: Work,
    addresses: readonly string[],
    byDomain: boolean,
  ): Promise<ReadonlyMap<string, readonly KnownParty[]>>;
  /** The open deals of these accounts. */
  openDealsOf(work: Work, accountIds: readonly string[]): Promise<OpenDeal[]>;
  /** The company's domain behind an address; null where anybody can have one. */
  domainOf(address: string): string | null;
  /** Whom one can write to about a record, within what the asker may see. */
  peopleOf(work: Work, subject: Subject): Promise<MailAddress[]>;
};
