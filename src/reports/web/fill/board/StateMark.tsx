import { Check, CheckCheck, CircleDashed, Clock, PenLine, Undo2 } from 'lucide-react';
import { useLabel, useText } from '../../../../platform/web/index.ts';
import type { WireBoard } from '../../../model/fill/sheet-contract.ts';
import { isDone, stateNames, type FillingState } from '../../../model/fill/filling.ts';
import { fillTexts } from '../texts.ts';

const marks = { open: CircleDashed, draft: PenLine, handed_in: Check, accepted: CheckCheck, returned: Undo2 };
const tones: Readonly<Record<FillingState, string>> = {
  open: 'text-faint',
  draft: 'text-accent',
  handed_in: 'text-good',
  accepted: 'text-good',
  returned: 'text-bad',
};

/** A state as a sign and, beside it, a word where there is room; what is late has a clock. */
export function StateMark({ cell }: { cell: WireBoard['people'][number]['cells'][number] }) {
  const label = useLabel();
  const t = useText(fillTexts);
  const Mark = marks[cell.state];
  const isMissing = cell.isLate && !isDone(cell.state);
  return (
    <span
      className={`inline-flex items-center gap-1 ${isMissing ? 'text-bad' : tones[cell.state]}`}
      title={`${label(stateNames[cell.state])}${cell.isLate ? ` · ${t(isMissing ? 'late' : 'handedInLate')}` : ''}`}
    >
      <Mark aria-hidden size={16} />
      {cell.isLate && <Clock aria-hidden size={12} className="text-warn" />}
    </span>
  );
}
