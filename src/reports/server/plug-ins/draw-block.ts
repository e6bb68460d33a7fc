import { createContext, runInContext } from 'node:vm';
import type { TableAnswer } from '../../../insights/model/answer.ts';
import type { PlugInBlock } from '../../model/blocks/plug-in.ts';
import {
  handedOver,
  propertiesOf,
  slotFault,
  type DeclaredBlock,
} from '../../model/plug-ins/declared-block.ts';
import { readDrawing, type Drawn } from '../../model/plug-ins/drawing.ts';
import { findPlugInBlock } from './load-plug-ins.ts';

/** So long may one drawing take: it holds up everybody else meanwhile. */
const longestMs = 1000;
const longestReason = 200;

type Asked = Pick<PlugInBlock, 'plugIn' | 'block' | 'properties'>;

/**
 * What a block of a plug-in draws of its answer. There is none where it is not installed, and none (with a reason for whoever
 * designs) where it is asked more or fewer members than it takes, throws, takes too long or gives something else than a drawing.
 * The report stands.
 */
export function drawBlock({ plugIn, block, properties }: Asked, answer: TableAnswer): Drawn {
  const declared = findPlugInBlock(plugIn, block);
  if (!declared) return { gap: 'not_installed' };
  try {
    requireSlots(declared, answer);
    const handed = handedOver(answer, propertiesOf(declared, properties));
    const given = withinTime(() => declared.draw(handed));
    return { title: declared.label, drawing: readDrawing(given, answer.rows.length) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { gap: 'not_drawn', reason: reason.slice(0, longestReason) };
  }
}

function requireSlots(declared: DeclaredBlock, { columns }: TableAnswer): void {
  const ids = (isFigure: boolean) =>
    columns.filter(({ unit }) => (unit !== null) === isFigure).map(({ id }) => id);
  const fault = slotFault(declared, { measures: ids(true), by: ids(false) });
  if (fault) throw new Error(`${fault.part}: from ${fault.least} to ${fault.most}`);
}

/** Stops what does not end. */
function withinTime(work: () => unknown): unknown {
  return runInContext('work()', createContext({ work }), { timeout: longestMs });
}
