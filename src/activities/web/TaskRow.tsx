import { Bell, Handshake, Pencil, Trash2 } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import {
  Avatar,
  Badge,
  Checkbox,
  classNames,
  IconButton,
  Link,
  useFormats,
  useNow,
  useText,
  useToday,
  whenShown,
} from '../../platform/web/index.ts';
import type { WireTask } from '../model/task.ts';
import { reminderTexts } from './reminders/texts.ts';
import { subjectHref } from './subject-href.ts';
import { activityTexts } from './texts.ts';
import { useTaskActions } from './use-task-actions.ts';

const EditTask = whenShown(async () => (await import('./EditTask.tsx')).EditTask);

/** One task: tick it off, see what it is about and when it is due. */
export function TaskRow({
  task,
  hideSubject = false,
  hideOwner = false,
  isInTimeline = false,
  below,
}: {
  task: WireTask;
  hideSubject?: boolean;
  hideOwner?: boolean;
  /** On the margins of the entries around it. */
  isInTimeline?: boolean;
  /** What stands under its words. */
  below?: ReactNode;
}) {
  const t = useText(activityTexts);
  const actions = useTaskActions();
  const isDone = task.doneAt !== null;
  const [isChanging, setChanging] = useState(false);
  return (
    <li
      className={classNames(
        'group flex min-h-10 items-start gap-3 border-b border-line py-2 last:border-b-0',
        !isInTimeline && 'px-3',
      )}
    >
      <span className={classNames('pt-0.5', isInTimeline && 'flex w-6 justify-center')}>
        <Checkbox
          label={t(isDone ? 'reopen' : 'complete', { title: task.title })}
          hideLabel
          value={isDone}
          isDisabled={!task.mayUpdate}
          onChange={() => void (isDone ? actions.reopen(task) : actions.complete(task))}
        />
      </span>
      <div className="min-w-0 flex-1">
        <p className={isDone ? 'text-faint line-through' : undefined}>{task.title}</p>
        <p className="flex flex-wrap items-center gap-x-3 gap-y-0.5 text-sm text-faint">
          <DueDay task={task} />
          <Reminder task={task} />
          {task.promised && (
            <Badge tone="accent" icon={<Handshake aria-hidden size={12} />}>
              {t('promised')}
            </Badge>
          )}
          {!hideSubject && task.subject?.title && (
            <Link href={subjectHref(task.subject)} look="plain">
              {task.subject.title}
            </Link>
          )}
        </p>
        {below}
      </div>
      {!hideOwner && task.owner?.name && <Avatar name={task.owner.name} size="small" />}
      {task.mayUpdate && (
        <span className="flex opacity-0 group-focus-within:opacity-100 group-hover:opacity-100 max-md:opacity-100">
          {!isDone && (
            <IconButton
              size="small"
              label={t('change', { title: task.title })}
              icon={<Pencil aria-hidden size={15} />}
              onPress={() => setChanging(true)}
            />
          )}
          <IconButton
            size="small"
            label={t('remove')}
            icon={<Trash2 aria-hidden size={15} />}
            onPress={() => void actions.remove(task)}
          />
        </span>
      )}
      {isChanging && <EditTask task={task} onClose={() => setChanging(false)} />}
    </li>
  );
}

function DueDay({ task }: { task: WireTask }) {
  const t = useText(activityTexts);
  const { day } = useFormats();
  const today = useToday();
  if (!task.dueOn) return null;
  const isLate = task.doneAt === null && task.dueOn < today;
  return (
    <span className={isLate ? 'font-medium text-bad' : undefined}>
      {isLate ? `${t('overdue')} · ` : ''}
      {task.dueOn === today ? t('today') : t('due', { day: day(task.dueOn, 'short') })}
    </span>
  );
}

function Reminder({ task: { remindAt, doneAt } }: { task: WireTask }) {
  const t = useText(reminderTexts);
  const { instant } = useFormats();
  const now = useNow();
  if (!remindAt || doneAt || new Date(remindAt) < now) return null;
  return (
    <span className="figures flex items-center gap-1">
      <Bell aria-hidden size={12} />
      {t('willRemind', { at: instant(remindAt) })}
    </span>
  );
}
