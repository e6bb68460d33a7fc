import { useState } from 'react';
import type { NumberActsProps } from '../../../insights/web/index.ts';
import { blockOfNumber } from '../../model/design/block-of-number.ts';
import { AddToDashboard } from './AddToDashboard.tsx';

/** Puts the number whose records are open onto a report, with all that narrows it. */
export function NumberToReport({ title, target }: NumberActsProps) {
  const [id] = useState(() => crypto.randomUUID().slice(0, 8));
  if (!('question' in target) || !('measures' in target.question) || !('measure' in target.cell)) return null;
  const { measure, values = [] } = target.cell;
  const block = blockOfNumber({ question: target.question, measure, values }, id);
  return block && <AddToDashboard block={{ ...block, title: title.slice(0, 80) } as typeof block} />;
}
