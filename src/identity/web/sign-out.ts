import type { QueryClient } from '@tanstack/react-query';
import { callContract } from '../../platform/web/index.ts';
import { entryContract } from '../model/contract.ts';

/** Ends the session; nothing that was read stays in the page, which starts anew at the sign-in. */
export async function signOut(client: QueryClient): Promise<void> {
  await callContract(entryContract.signOut);
  client.clear();
  location.assign('/');
}
