import { useQuery } from '@tanstack/react-query';
import { Lock } from 'lucide-react';
import {
  Avatar,
  Badge,
  contractQuery,
  ErrorNotice,
  RelativeTime,
  SkeletonLines,
  useText,
} from '../../../platform/web/index.ts';
import type { WireRecord } from '../../../records/model/record-contract.ts';
import { caseContract, type WireCaseMessage } from '../../model/case/contract.ts';
import { CaseComposer } from './CaseComposer.tsx';
import { caseTexts } from './texts.ts';

/** Everything that was said on a case, and the place to say more. */
export function Conversation({ record }: { record: WireRecord }) {
  const t = useText(caseTexts);
  const said = useQuery(contractQuery(caseContract.listMessages, { params: { id: record.id } }));
  if (said.error) return <ErrorNotice error={said.error} onRetry={() => void said.refetch()} />;
  if (!said.data) return <SkeletonLines lines={4} className="h-5" />;
  return (
    <div className="flex flex-col gap-4">
      {said.data.items.length === 0 && <p className="text-sm text-faint">{t('noMessages')}</p>}
      <ol className="flex flex-col gap-3">
        {said.data.items.map((message) => (
          <Message key={message.id} message={message} />
        ))}
      </ol>
      {record.deletedAt === null && record.abilities.update && <CaseComposer record={record} />}
    </div>
  );
}

const looks: Record<WireCaseMessage['kind'], string> = {
  reply: 'border-line bg-surface',
  customer: 'border-accent/30 bg-accent-soft',
  note: 'border-dashed border-line bg-paper',
};

function Message({ message }: { message: WireCaseMessage }) {
  const t = useText(caseTexts);
  const who = message.author ?? t('customer');
  return (
    <li className={`flex gap-2.5 rounded-lg border p-3 ${looks[message.kind]}`}>
      <Avatar name={who} size="small" />
      <div className="min-w-0 flex-1 text-sm">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <span className="font-medium">{who}</span>
          {message.kind === 'customer' && <Badge tone="accent">{t('customer')}</Badge>}
          {message.kind === 'note' && (
            <Badge tone="neutral" icon={<Lock aria-hidden size={12} />}>
              {t('internal')}
            </Badge>
          )}
          <span className="text-faint">
            <RelativeTime at={message.at} />
          </span>
        </p>
        <p className="mt-1 whitespace-pre-wrap [overflow-wrap:anywhere]">{message.body}</p>
      </div>
    </li>
  );
}
