/** The opened number of the funnel, as the address carries it. */
import { drillSchema, type AskedFunnel, type Drill } from '../../model/question.ts';
import type { PressedCell } from './cells.ts';

export type DrillCell = Extract<Drill, { question: AskedFunnel }>['cell'];

/** The cell that a press means; a part is named by its value, the rest by the values it is not. */
export function drillCell({ what, rank, part }: PressedCell): DrillCell {
  const named = part && ('value' in part ? { value: part.value } : { except: part.except });
  return { what, ...(rank !== undefined && { rank }), ...named };
}

/** The cell of the question that an address names, or null. */
export function readDrill(question: AskedFunnel, named: unknown): DrillCell | null {
  const read = drillSchema.safeParse({ question, cell: named });
  return read.success ? (read.data.cell as DrillCell) : null;
}
