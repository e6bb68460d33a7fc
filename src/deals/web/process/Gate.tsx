import { whenShown } from '../../../platform/web/index.ts';
import type { Move } from '../closing/closing.ts';
import type { GateProps } from './GateDialog.tsx';

const GateDialog = whenShown(async () => (await import('./GateDialog.tsx')).GateDialog);

/** What a refused move lacks, once one was refused: the form is fetched with the first of them. */
export function Gate({ move, ...props }: Omit<GateProps, 'move'> & { move: Move | null }) {
  return move && <GateDialog key={`${move.card.id} ${move.to.id}`} move={move} {...props} />;
}
