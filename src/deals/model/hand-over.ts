import { covers, scopeOf, type Principal } from '../../platform/model/principal.ts';
import type { RefusalReason } from '../../platform/model/refusal.ts';
import { dealRefusals } from './refusals.ts';

type Receiver = { ownerId: string; teamId: string | null };

/**
 * Whether the asker may give a deal to this person: the right to transfer has to reach the receiver, too, as when much is
 * handed over at once (decision 0025). Else a manager could put deals where nobody of his sees them again. Null when he may.
 */
export function receiverFault(principal: Principal, receiver: Receiver): RefusalReason | null {
  const scope = scopeOf(principal, 'deal', 'transfer');
  return scope !== null && covers(principal, scope, receiver) ? null : dealRefusals.receiverOutOfReach;
}
