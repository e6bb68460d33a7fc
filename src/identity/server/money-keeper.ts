import type { Label } from '../../platform/model/label.ts';
import type { Work } from '../../platform/server/index.ts';

/** What keeps amounts in the organisation's currency, as long as that can be another one. */
export type MoneyKeeper = {
  /** The names of those of its things that have amounts now, also in the recycle bin. */
  amounts(work: Work): Promise<readonly Label[]>;
  /** Puts what has no amount yet into another currency. */
  follow?(work: Work, change: { from: string; to: string }): Promise<void>;
};
