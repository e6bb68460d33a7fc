/** What the demo's people say and show, stage by stage. */
import { firstTalks, needs } from './playbook-beginning.ts';
import { negotiations, own, quotes, renewals } from './playbook-closing.ts';
import type { DemoPiece } from './playbook-piece.ts';

export const playbookPieces: readonly DemoPiece[] = [
  ...firstTalks,
  ...needs,
  ...quotes,
  ...negotiations,
  ...renewals,
  ...own,
];
