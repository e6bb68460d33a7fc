import type { Work } from '../../platform/server/index.ts';
import type { MailWish } from '../model/contract.ts';
import { listWishes, saveWishes } from './wishes.ts';

/** Which notifications the asker gets by mail: every kind, as he wished or else as is usual. */
export async function listMailWishes(work: Work): Promise<{ items: MailWish[] }> {
  const { items } = await listWishes(work);
  return { items: items.map(({ kind, mail }) => ({ kind, mail })) };
}

/** Keeps the asker's wish for one kind and returns all of them. */
export async function saveMailWish(work: Work, { kind, mail }: MailWish): Promise<{ items: MailWish[] }> {
  await saveWishes(work, { kinds: [kind], channel: 'mail', wanted: mail });
  return listMailWishes(work);
}
