import { useQueryClient } from '@tanstack/react-query';
import {
  callContract,
  callOrKeep,
  notify,
  outboxTexts,
  useSentence,
  useText,
} from '../../platform/web/index.ts';
import { activityContract } from '../model/contract.ts';
import type { WireTask } from '../model/task.ts';
import { activityTexts } from './texts.ts';

/** Ticking off, re-opening and removing tasks, each with its way back. */
export function useTaskActions() {
  const client = useQueryClient();
  const t = useText(activityTexts);
  const outbox = useText(outboxTexts);
  const sentence = useSentence();
  const refresh = () =>
    Promise.all(
      ['tasks', 'work-queue', 'timeline'].map((first) => client.invalidateQueries({ queryKey: [first] })),
    );
  const attempt = async (act: () => Promise<unknown>): Promise<boolean> => {
    try {
      await act();
      return true;
    } catch (problem) {
      notify({ tone: 'bad', title: sentence(problem) });
      return false;
    } finally {
      await refresh();
    }
  };
  const reopen = (task: WireTask) =>
    attempt(() => callContract(activityContract.reopenTask, { params: { id: task.id } }));
  return {
    refresh,
    reopen,
    complete: async (task: WireTask) => {
      let isKept = false;
      const isDone = await attempt(async () => {
        const told = { title: t('completed', { title: task.title }), href: '/tasks' };
        const call = { params: { id: task.id } };
        isKept = (await callOrKeep(activityContract.completeTask, call, told)).kept;
      });
      if (isDone && isKept) notify({ tone: 'good', title: outbox('kept') });
      else if (isDone)
        notify({ tone: 'good', title: t('completed', { title: task.title }), undo: () => void reopen(task) });
    },
    remove: async (task: WireTask) => {
      const isGone = await attempt(() =>
        callContract(activityContract.removeTask, { params: { id: task.id } }),
      );
      const back = () =>
        attempt(() => callContract(activityContract.restoreTask, { params: { id: task.id } }));
      if (isGone) notify({ title: t('removed'), undo: () => void back() });
    },
  };
}
