/** What was chosen in a list, on its way to the wizard: kept in this tab, for an address would be too long. */
import { dropDraft, keepDraft, readDraft } from '../../platform/web/index.ts';
import type { HandOverSource } from '../model/contract.ts';

export type ChosenRecords = {
  source: Extract<HandOverSource, { by: 'records' }>;
  count: number;
};

const key = 'hand-over.chosen';

export function keepChosen(chosen: ChosenRecords): void {
  keepDraft(key, { chosen });
}

export function readChosen(): ChosenRecords | null {
  return (readDraft(key)?.['chosen'] as ChosenRecords | undefined) ?? null;
}

export function dropChosen(): void {
  dropDraft(key);
}
