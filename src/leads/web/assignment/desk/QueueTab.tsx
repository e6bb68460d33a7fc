import { useQuery } from '@tanstack/react-query';
import { Inbox } from 'lucide-react';
import { useState } from 'react';
import type { EndpointAnswer } from '../../../../platform/model/contract.ts';
import {
  Badge,
  Button,
  Card,
  contractQuery,
  Dialog,
  EmptyState,
  ErrorNotice,
  RelativeTime,
  SkeletonLines,
  useText,
} from '../../../../platform/web/index.ts';
import { assignmentContract } from '../../../model/assignment/contract.ts';
import { DecisionCandidates } from '../candidates/WhyThisRep.tsx';
import { AssignDialog } from './AssignDialog.tsx';
import { queueTexts } from './texts.ts';

type Entry = EndpointAnswer<typeof assignmentContract.listQueue>['items'][number];

/** Leads that wait: why, since when, and the way to give them to somebody. */
export function QueueTab() {
  const t = useText(queueTexts);
  const { data, error, refetch } = useQuery({
    ...contractQuery(assignmentContract.listQueue, { query: { limit: 200 } }),
    refetchInterval: 30_000,
  });
  const [given, setGiven] = useState<Entry | null>(null);
  const [explained, setExplained] = useState<Entry | null>(null);
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <SkeletonLines lines={6} className="h-8" />;
  if (data.items.length === 0)
    return (
      <EmptyState icon={<Inbox aria-hidden size={28} />} title={t('empty')}>
        {t('emptyText')}
      </EmptyState>
    );
  return (
    <div className="flex flex-col gap-3">
      <p className="max-w-3xl text-sm text-soft">
        {t('intro')} {t('total', { count: data.total })}
      </p>
      <Card>
        <ul className="flex flex-col">
          {data.items.map((entry) => (
            <QueueLine
              key={entry.leadId}
              entry={entry}
              onGive={() => setGiven(entry)}
              onExplain={() => setExplained(entry)}
            />
          ))}
        </ul>
      </Card>
      {given && (
        <AssignDialog record={{ id: given.leadId, name: nameOf(given) }} onClose={() => setGiven(null)} />
      )}
      {explained?.decision && (
        <Dialog
          title={t('candidatesOf', { name: nameOf(explained) })}
          isOpen
          onClose={() => setExplained(null)}
          width="large"
        >
          <DecisionCandidates decision={explained.decision} />
        </Dialog>
      )}
    </div>
  );
}

function nameOf({ name, company }: Entry): string {
  return company ? `${company} · ${name}` : name;
}

function QueueLine({
  entry,
  onGive,
  onExplain,
}: {
  entry: Entry;
  onGive: () => void;
  onExplain: () => void;
}) {
  const t = useText(queueTexts);
  const name = nameOf(entry);
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-line py-2 last:border-b-0">
      <span className="min-w-0 flex-1 basis-52">
        <span className="flex items-center gap-2">
          <span className="truncate font-medium">{name}</span>
          {entry.level && (
            <Badge tone={entry.level.startsWith('A') ? 'good' : 'neutral'}>{entry.level}</Badge>
          )}
        </span>
        <span className="block text-sm text-soft">
          {t(entry.reason)}
          {entry.team && ` · ${t('ofTeam', { name: entry.team.name })}`}
          {' · '}
          {t('waits')} <RelativeTime at={entry.since} />
        </span>
      </span>
      <span className="flex items-center gap-1">
        {entry.decision && (
          <Button size="small" variant="quiet" aria-label={t('detailsNamed', { name })} onPress={onExplain}>
            {t('details')}
          </Button>
        )}
        <Button size="small" aria-label={t('assignNamed', { name })} onPress={onGive}>
          {t('assign')}
        </Button>
      </span>
    </li>
  );
}
