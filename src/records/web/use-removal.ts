import { useQueryClient } from '@tanstack/react-query';
import { callContract, notify, useText } from '../../platform/web/index.ts';
import type { WireRecord } from '../model/record-contract.ts';
import { askAnew } from './record-memory.ts';
import type { RecordContract } from './record-type.ts';
import { recordTexts } from './texts.ts';
import { useTellFailure } from './use-tell-failure.ts';

export function nameOfRecord(record: WireRecord): string {
  return String(record['name'] ?? record['title'] ?? '');
}

/** Moves one record to the bin, with a notice that takes it back, and out of the bin again. */
export function useRemoval(contract: RecordContract) {
  const client = useQueryClient();
  const t = useText(recordTexts);
  const tellFailure = useTellFailure();
  const restore = async (record: WireRecord): Promise<void> => {
    try {
      await callContract(contract.restore, { params: { id: record.id } });
      notify({ title: t('restored', { name: nameOfRecord(record) }), tone: 'good' });
    } catch (problem) {
      tellFailure(problem);
    }
    askAnew(client, contract);
  };
  const remove = async (record: WireRecord): Promise<boolean> => {
    try {
      await callContract(contract.remove, { params: { id: record.id } });
    } catch (problem) {
      tellFailure(problem);
      return false;
    }
    notify({ title: t('deleted', { name: nameOfRecord(record) }), undo: () => void restore(record) });
    askAnew(client, contract);
    return true;
  };
  return { remove, restore };
}
