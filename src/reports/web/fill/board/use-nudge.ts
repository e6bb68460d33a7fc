import { callContract, useSending, useText } from '../../../../platform/web/index.ts';
import { formContract } from '../../../model/fill/contract.ts';
import { boardTexts } from '../texts.ts';

/** Reminds people who have not handed in for a period. */
export function useNudge(formId: string) {
  const t = useText(boardTexts);
  return useSending({
    send: (body: { on: string; userIds?: string[] }) =>
      callContract(formContract.nudge, { params: { id: formId }, body }),
    said: ({ told }) => (told > 0 ? t('nudged', { count: told }) : t('nudgedNone')),
    stale: ['report-forms'],
    failed: (title) => ({ title }),
  });
}
