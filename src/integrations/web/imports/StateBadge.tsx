import { Badge, type Tone, useText } from '../../../platform/web/index.ts';
import type { WireImport } from '../../model/contract.ts';
import { importTexts } from '../texts.ts';

const tones: Record<WireImport['state'], Tone> = {
  queued: 'neutral',
  running: 'accent',
  done: 'good',
  failed: 'bad',
  cancelled: 'warn',
  undone: 'neutral',
};

export function StateBadge({ state }: { state: WireImport['state'] }) {
  const t = useText(importTexts);
  return <Badge tone={tones[state]}>{t(state)}</Badge>;
}
