/** A customer is looked after by whoever works the newest deal with it, so that nobody works a deal with a stranger. */
import type { DemoAccount, DemoContact, DemoDeal, UserKey } from './demo-world.ts';
import { manager } from './vocabulary/company.ts';

type Work = { account: DemoAccount['key']; owner: UserKey; at: string; isOpen: boolean };

/** Accounts and contacts as they are held in the end; `handOver` tells since when, where that was not always so. */
export function giveCustomersToDealOwners(
  customers: readonly { record: DemoAccount }[],
  contacts: readonly DemoContact[],
  deals: readonly { record: DemoDeal }[],
  openStages: ReadonlySet<string>,
): { accounts: DemoAccount[]; contacts: DemoContact[] } {
  const newest = new Map<DemoAccount['key'], Work>();
  for (const work of deals.map(({ record }) => workOf(record, openStages)))
    if (isNewer(work, newest.get(work.account))) newest.set(work.account, work);
  const given = customers.map(({ record: account }): DemoAccount => {
    const work = newest.get(account.key);
    if (!work || work.owner === account.owner) return account;
    return {
      ...account,
      owner: work.owner,
      handOver: { at: work.at, from: account.owner, to: work.owner, actor: manager },
    };
  });
  const ownerOf = new Map(given.map(({ key, owner }) => [key, owner]));
  return {
    accounts: given,
    contacts: contacts.map((contact) => ({ ...contact, owner: ownerOf.get(contact.account)! })),
  };
}

function workOf({ account, owner, createdAt, events, handOvers }: DemoDeal, open: ReadonlySet<string>): Work {
  return { account, owner, at: handOvers.at(-1)?.at ?? createdAt, isOpen: open.has(events.at(-1)!.to) };
}

function isNewer(work: Work, than: Work | undefined): boolean {
  if (!than) return true;
  return work.isOpen === than.isOpen ? work.at > than.at : work.isOpen;
}
