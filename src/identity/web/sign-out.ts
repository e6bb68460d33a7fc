import type { QueryClient } from '@tanstack/react-query';
import { callContract, emptyOutbox, forgetCopies } from '../../platform/web/index.ts';
import { entryContract } from '../model/contract.ts';

/** Ends the session; nothing that was read or waits stays in the browser, which starts anew at the sign-in. */
export async function signOut(client: QueryClient): Promise<void> {
  await callContract(entryContract.signOut);
  await Promise.all([emptyOutbox(), forgetCopies()]);
  client.clear();
  location.assign('/');
}
