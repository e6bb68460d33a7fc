import { useQuery } from '@tanstack/react-query';
import { contractQuery, useText } from '../../platform/web/index.ts';
import { approvalContract } from '../model/contract.ts';
import { approvalTexts } from './texts.ts';

/** How many requests wait for the reader, beside the way there. */
export function WaitingMark() {
  const t = useText(approvalTexts);
  const { data } = useQuery(contractQuery(approvalContract.listRequests, { query: { limit: 1 } }));
  if (!data || data.waiting === 0) return null;
  return (
    <span className="figures rounded-full bg-accent px-1.5 text-xs leading-4.5 font-medium text-on-accent">
      <span className="sr-only">{t('waiting')} </span>
      {data.waiting > 99 ? '99+' : data.waiting}
    </span>
  );
}
