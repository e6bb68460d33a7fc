import { callContract, useSending, useText } from '../../../platform/web/index.ts';
import { targetContract, type TargetChange } from '../../model/target/contract.ts';
import { targetTexts } from './texts.ts';

/** Saves changes of targets; what rests on targets is asked anew. */
export function useSaveTargets(said: 'saved' | 'handedDown' = 'saved') {
  const t = useText(targetTexts);
  return useSending({
    send: (changes: readonly TargetChange[]) =>
      callContract(targetContract.saveTargets, { body: { changes: [...changes] } }),
    said: ({ changed }) => (changed > 0 ? t(said, { count: changed }) : null),
    stale: ['targets', 'forecast'],
    failed: (title) => ({ title }),
  });
}
