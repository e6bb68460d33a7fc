import { CopyCheck, GitMerge } from 'lucide-react';
import { useState } from 'react';
import {
  Button,
  EmptyState,
  ErrorNotice,
  ProgressBar,
  SegmentedControl,
  SkeletonLines,
  useText,
} from '../../../platform/web/index.ts';
import { GroupCard } from './GroupCard.tsx';
import { settingsTexts } from './texts.ts';
import { useGroups, useGroupSearch } from './use-duplicate-groups.ts';
import { useObjectLabel } from './use-object-label.ts';

const objects = ['account', 'contact', 'lead'] as const;
type Searched = (typeof objects)[number];

/** Groups of records that look the same, the surest first, kind by kind. */
export function DuplicateGroups() {
  const t = useText(settingsTexts);
  const nameOf = useObjectLabel();
  const [object, setObject] = useState<Searched>('account');
  return (
    <div className="flex flex-col gap-4">
      <SegmentedControl
        label={t('object')}
        segments={objects.map((id) => ({ id, name: nameOf(id, true) }))}
        value={object}
        onChange={setObject}
      />
      <GroupsOf key={object} object={object} />
    </div>
  );
}

function GroupsOf({ object }: { object: string }) {
  const t = useText(settingsTexts);
  const groups = useGroups(object);
  const search = useGroupSearch(object);
  const items = groups.data?.pages.flatMap((page) => page.items) ?? [];
  const button = (
    <Button
      variant="primary"
      icon={<CopyCheck aria-hidden size={16} />}
      isPending={search.start.isPending || search.isRunning}
      onPress={() => search.start.mutate()}
    >
      {t('search')}
    </Button>
  );
  if (groups.error) return <ErrorNotice error={groups.error} onRetry={() => void groups.refetch()} />;
  return (
    <>
      {search.start.error && <ErrorNotice error={search.start.error} />}
      {search.isFailed && <p role="alert">{search.job?.error?.message ?? t('failed')}</p>}
      {search.isRunning && <ProgressBar label={t('searching')} value={shareOf(search.job)} />}
      {groups.isPending && <SkeletonLines lines={6} className="h-6" />}
      {groups.isSuccess && items.length === 0 && (
        <EmptyState icon={<GitMerge aria-hidden size={28} />} title={t('noneTitle')} action={button}>
          {t('none')}
        </EmptyState>
      )}
      {items.length > 0 && <div>{button}</div>}
      {items.map((group) => (
        <GroupCard key={group.id} group={group} />
      ))}
      {groups.hasNextPage && (
        <div>
          <Button onPress={() => void groups.fetchNextPage()} isPending={groups.isFetchingNextPage}>
            {t('more')}
          </Button>
        </div>
      )}
    </>
  );
}

function shareOf(job: { done: number; total: number | null } | undefined): number | null {
  return job?.total ? job.done / job.total : null;
}
