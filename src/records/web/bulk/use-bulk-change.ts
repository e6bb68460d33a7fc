import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { callContract, notify, useText } from '../../../platform/web/index.ts';
import type { Condition } from '../../model/filter.ts';
import { bodyOf, type Values } from '../../model/field-schema.ts';
import type { BulkAnswer } from '../../model/record-contract.ts';
import { askAnew } from '../record-memory.ts';
import type { RecordContract } from '../record-type.ts';
import { bulkTexts } from '../texts.ts';
import { useTellFailure } from '../use-tell-failure.ts';

/** The records chosen: by id, or all that a list matches. */
export type Chosen = {
  count: number;
  ids: readonly string[];
  /** Set when every match is meant, loaded or not. */
  matching: { filter: readonly Condition[]; search: string } | null;
};

const atOnce = 6;

/** Takes many records out of the bin again, a few at a time. */
function useRestoring(contract: RecordContract): (ids: readonly string[]) => Promise<void> {
  const client = useQueryClient();
  const t = useText(bulkTexts);
  const tellFailure = useTellFailure();
  return async (ids: readonly string[]): Promise<void> => {
    const waiting = [...ids];
    let restored = 0;
    const next = async (): Promise<void> => {
      for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
        await callContract(contract.restore, { params: { id } });
        restored += 1;
      }
    };
    await Promise.all(Array.from({ length: atOnce }, next)).catch(tellFailure);
    notify({ title: t('restored', { count: restored }), tone: 'good' });
    askAnew(client, contract);
  };
}

/** Changes or removes the chosen records, tells how it went and which ones refused, and can take a removal back. */
export function useBulkChange(contract: RecordContract, onDone: (failedIds: readonly string[]) => void) {
  const client = useQueryClient();
  const t = useText(bulkTexts);
  const tellFailure = useTellFailure();
  const restoreAll = useRestoring(contract);
  const [answer, setAnswer] = useState<BulkAnswer | null>(null);
  const [isPending, setPending] = useState(false);

  const tell = (told: BulkAnswer, chosen: Chosen, isRemoval: boolean): void => {
    const failed = told.failed.map((one) => one.id);
    if (failed.length > 0) setAnswer(told);
    if (told.changed > 0) {
      const gone = chosen.ids.filter((id) => !failed.includes(id));
      const canUndo = isRemoval && !chosen.matching;
      notify({
        title: t(isRemoval ? 'removed' : 'changed', { count: told.changed }),
        tone: 'good',
        ...(canUndo && { undo: () => void restoreAll(gone) }),
      });
    }
    onDone(failed);
  };

  /** `values` by field id; 'remove' moves to the bin. */
  const apply = async (chosen: Chosen, change: Values | 'remove'): Promise<void> => {
    setPending(true);
    const { matching } = chosen;
    const which = matching
      ? { filter: [...matching.filter], ...(matching.search && { search: matching.search }) }
      : { ids: [...chosen.ids] };
    const what = change === 'remove' ? { remove: true as const } : { values: bodyOf(change) };
    try {
      tell(
        await callContract(contract.bulkChange, { body: { ...which, ...what } }),
        chosen,
        change === 'remove',
      );
    } catch (problem) {
      tellFailure(problem);
    } finally {
      setPending(false);
      askAnew(client, contract);
    }
  };

  return { apply, isPending, answer, dismiss: () => setAnswer(null) };
}
