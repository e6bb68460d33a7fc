import { useQuery } from '@tanstack/react-query';
import { ListTodo } from 'lucide-react';
import {
  Card,
  contractQuery,
  EmptyState,
  ErrorNotice,
  PageBody,
  PageHeader,
  SegmentedControl,
  SkeletonLines,
  useAddressQuery,
  useText,
  useToday,
} from '../../platform/web/index.ts';
import { addDays } from '../../platform/model/calendar.ts';
import { activityContract } from '../model/contract.ts';
import type { WireTask } from '../model/task.ts';
import { AddTask } from './AddTask.tsx';
import { TaskRow } from './TaskRow.tsx';
import { activityTexts } from './texts.ts';

type Group = 'overdue' | 'today' | 'week' | 'later';
const groups: readonly Group[] = ['overdue', 'today', 'week', 'later'];

function groupOf(task: WireTask, today: string): Group {
  if (!task.dueOn || task.dueOn > addDays(today, 7)) return 'later';
  if (task.dueOn < today) return 'overdue';
  return task.dueOn === today ? 'today' : 'week';
}

/** Tasks by when they are due: mine or all I may see, open or done. */
export function Page() {
  const t = useText(activityTexts);
  const [query, setQuery] = useAddressQuery();
  const scope = query['scope'] === 'all' ? 'all' : 'mine';
  const state = query['state'] === 'done' ? 'done' : 'open';
  return (
    <>
      <PageHeader title={t('tasks')}>
        <div className="flex flex-wrap gap-2">
          <SegmentedControl
            label={t('owner')}
            value={scope}
            onChange={(next) => setQuery({ scope: next === 'all' ? 'all' : undefined })}
            segments={[
              { id: 'mine', name: t('mine') },
              { id: 'all', name: t('everyones') },
            ]}
          />
          <SegmentedControl
            label={t('kind')}
            value={state}
            onChange={(next) => setQuery({ state: next === 'done' ? 'done' : undefined })}
            segments={[
              { id: 'open', name: t('open') },
              { id: 'done', name: t('done') },
            ]}
          />
        </div>
      </PageHeader>
      <PageBody className="max-w-4xl">
        <Card>
          <AddTask />
        </Card>
        <Tasks scope={scope} state={state} />
      </PageBody>
    </>
  );
}

function Tasks({ scope, state }: { scope: 'mine' | 'all'; state: 'open' | 'done' }) {
  const t = useText(activityTexts);
  const today = useToday();
  const { data, error, refetch } = useQuery(
    contractQuery(activityContract.listTasks, { query: { scope, state, limit: 200 } }),
  );
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <SkeletonLines lines={8} className="h-6" />;
  if (data.items.length === 0) {
    return (
      <EmptyState icon={<ListTodo aria-hidden size={28} />} title={t('noTasksTitle')}>
        {t('noTasksText')}
      </EmptyState>
    );
  }
  if (state === 'done') return <TaskList tasks={data.items} hideOwner={scope === 'mine'} />;
  const byGroup = Map.groupBy(data.items, (task) => groupOf(task, today));
  return groups
    .filter((group) => byGroup.has(group))
    .map((group) => (
      <section key={group} aria-label={t(group)}>
        <h2 className={`pb-1.5 text-sm ${group === 'overdue' ? 'text-bad' : 'text-soft'}`}>
          {t(group)} <span className="figures font-normal text-faint">{byGroup.get(group)!.length}</span>
        </h2>
        <TaskList tasks={byGroup.get(group)!} hideOwner={scope === 'mine'} />
      </section>
    ));
}

function TaskList({ tasks, hideOwner }: { tasks: readonly WireTask[]; hideOwner: boolean }) {
  return (
    <ul className="rounded-lg border border-line bg-surface">
      {tasks.map((task) => (
        <TaskRow key={task.id} task={task} hideOwner={hideOwner} />
      ))}
    </ul>
  );
}
