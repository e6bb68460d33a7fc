import { accountKind, contactKind } from '../../accounts/server/index.ts';
import { productKind } from '../../catalog/server/index.ts';
import { contractKind } from '../../contracts/server/index.ts';
import { dealKind } from '../../deals/server/index.ts';
import { leadKind } from '../../leads/server/index.ts';
import { quoteKind } from '../../quotes/server/index.ts';
import type { RecordKind } from '../../records/server/index.ts';
import { caseKind, deliveryKind } from '../../service/server/index.ts';

/** The kinds of record that reports list. */
export const listedKinds: readonly RecordKind[] = [
  dealKind,
  leadKind,
  accountKind,
  contactKind,
  contractKind,
  quoteKind,
  productKind,
  caseKind,
  deliveryKind,
];

/** The kind of an object; undefined of one that has no lists. */
export function kindOf(object: string): RecordKind | undefined {
  return listedKinds.find((kind) => kind.object === object);
}
