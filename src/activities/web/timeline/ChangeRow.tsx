import { useQuery } from '@tanstack/react-query';
import { History } from 'lucide-react';
import { contractQuery, useLabel, useText } from '../../../platform/web/index.ts';
import { recordsContract } from '../../../records/model/contract.ts';
import { activityTexts } from '../texts.ts';
import { wordsOfChange } from './change-words.ts';
import { EntryLine } from './EntryLine.tsx';
import type { RowProps } from './rows.ts';

export function ChangeRow({ entry, subject }: RowProps<'change'>) {
  const t = useText(activityTexts);
  const label = useLabel();
  const { data } = useQuery({
    ...contractQuery(recordsContract.readCatalogue, { params: { object: subject?.object ?? '' } }),
    staleTime: 300_000,
    enabled: subject !== null,
  });
  const fieldName = (id: string): string => {
    const field = data?.fields.find((one) => one.id === id);
    return field ? label(field.label) : id;
  };
  return (
    <EntryLine icon={<History aria-hidden size={14} />} who={entry.actor?.name ?? null} at={entry.at}>
      <p className="text-sm text-soft">
        <span className="text-ink">{entry.actor?.name ?? t('somebody')}</span>{' '}
        {wordsOfChange(entry, t, fieldName)}
      </p>
    </EntryLine>
  );
}
