import { useQuery } from '@tanstack/react-query';
import { Paperclip } from 'lucide-react';
import {
  contractQuery,
  ErrorNotice,
  ProgressBar,
  SkeletonLines,
  useText,
} from '../../../platform/web/index.ts';
import type { WireRecord } from '../../../records/model/record-contract.ts';
import { deliveryContract, type WireChecklist } from '../../model/delivery/contract.ts';
import { AddItem } from './AddItem.tsx';
import { ChecklistItem } from './ChecklistItem.tsx';
import { TakeTemplate } from './TakeTemplate.tsx';
import { deliveryTexts } from './texts.ts';

/** What is to be done on a delivery, ticked off where one stands. */
export function Checklist({ record }: { record: WireRecord }) {
  const params = { id: record.id };
  const { data, error, refetch } = useQuery(contractQuery(deliveryContract.readChecklist, { params }));
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <SkeletonLines lines={6} className="h-6" />;
  return <Items record={record} checklist={data} />;
}

function Items({ record, checklist }: { record: WireRecord; checklist: WireChecklist }) {
  const t = useText(deliveryTexts);
  const { items, acceptanceFile } = checklist;
  const done = items.filter(({ doneAt }) => doneAt !== null).length;
  const isOpen = record.deletedAt === null && record['state'] !== 'accepted' && record.abilities.update;
  const words = t('progress', { done, total: items.length });
  return (
    <div className="flex flex-col gap-3">
      <ProgressBar label={words} value={items.length === 0 ? 0 : done / items.length} />
      <ul className="flex flex-col">
        {items.map((item) => (
          <ChecklistItem key={item.id} deliveryId={record.id} item={item} isOpen={isOpen} />
        ))}
      </ul>
      {acceptanceFile && (
        <p className="flex items-center gap-1.5 text-sm text-soft">
          <Paperclip aria-hidden size={14} />
          {acceptanceFile.name}
        </p>
      )}
      {isOpen && (
        <div className="flex flex-col gap-3">
          <AddItem deliveryId={record.id} />
          {done === 0 && <TakeTemplate deliveryId={record.id} />}
        </div>
      )}
    </div>
  );
}
