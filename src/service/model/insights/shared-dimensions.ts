import { label, named, splitting } from '../../../insights/model/cube-parts.ts';
import type { Dimension } from '../../../insights/model/measure.ts';

/** By whom, which team and which account: every row of after-sales has them. */
export function holderDimensions(cube: string, source: string): Dimension[] {
  const { holders, reference } = splitting(cube, source);
  return [
    ...holders(),
    reference('account', label('客户', 'Account'), 'f.account_id', named('account', 'account')),
  ];
}
