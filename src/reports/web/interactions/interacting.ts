import { createContext, use } from 'react';
import type { CellValue } from '../../../insights/model/question.ts';
import type { TableQuestion } from '../../../insights/web/index.ts';

/** A number that is pressed: what it counts, of which question, at which values, and how its records are opened. */
export type Pressed = {
  title: string;
  question: TableQuestion;
  measure: string;
  values: readonly CellValue[];
  openRecords: () => void;
};

/** What a press on a value does on this page; nothing of its own where numbers open their records at once. */
export const PressContext = createContext<((block: string, pressed: Pressed) => void) | null>(null);

/** The block around a number. */
export const BlockContext = createContext<string | null>(null);

/** How a number of this block is pressed; null: its records are opened at once. */
export function usePress(): ((pressed: Pressed) => void) | null {
  const press = use(PressContext);
  const block = use(BlockContext);
  return press && block !== null ? (pressed) => press(block, pressed) : null;
}
