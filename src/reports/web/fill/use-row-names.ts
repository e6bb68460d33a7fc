import { useText } from '../../../platform/web/index.ts';
import { fillTexts } from './texts.ts';
import type { OpenSheet } from './use-sheet.ts';

/** What the rows are called: their records, or their numbers. */
export function useRowNames({ rows }: Pick<OpenSheet, 'rows'>): string[] {
  const t = useText(fillTexts);
  return rows.map(({ recordId, name }, at) => (recordId === null ? t('newRow', { number: at + 1 }) : name));
}
