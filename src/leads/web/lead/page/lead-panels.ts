/** The parts of a lead's page besides its talks: each room of leads adds its own here. */
import type { RecordPanel } from '../../../../records/web/index.ts';
import { pageTexts } from './texts.ts';
import { TouchesPanel } from './TouchesPanel.tsx';

export const leadPanels: readonly RecordPanel[] = [
  { id: 'touches', label: pageTexts.touches, Panel: TouchesPanel },
];
