/** Every kind of paper that can be approved, by its name. */
import { alertPaper } from './alerts/server/index.ts';
import type { PaperKind, PaperKinds } from './approvals/server/index.ts';
import { contractPaper } from './contracts/server/index.ts';
import { stageMoveKind } from './deals/server/index.ts';
import { handOverPaper } from './handovers/server/index.ts';
import { quotePaperKind } from './quotes/server/index.ts';

const kinds: readonly PaperKind[] = [stageMoveKind, quotePaperKind, contractPaper, handOverPaper, alertPaper];

export const papers: PaperKinds = Object.fromEntries(kinds.map((kind) => [kind.paper, kind]));
