import { Badge, useText, type Tone } from '../../platform/web/index.ts';
import type { HandOverState } from '../model/hand-over.ts';
import { handOverTexts } from './texts.ts';

const tones: Record<HandOverState, Tone> = {
  in_approval: 'warn',
  refused: 'bad',
  running: 'accent',
  done: 'good',
  cancelled: 'warn',
  undoing: 'accent',
  undone: 'neutral',
};

export function StateBadge({ state }: { state: HandOverState }) {
  const t = useText(handOverTexts);
  return <Badge tone={tones[state]}>{t(state)}</Badge>;
}
