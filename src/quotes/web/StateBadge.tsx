import { Badge, useLabel, type Tone } from '../../platform/web/index.ts';
import { stateOptions, type QuoteState } from '../model/quote-state.ts';

const tones: Record<QuoteState, Tone> = {
  draft: 'neutral',
  in_approval: 'warn',
  approved: 'accent',
  sent: 'accent',
  accepted: 'good',
  declined: 'bad',
  expired: 'neutral',
  superseded: 'neutral',
};

/** The state of a version, in a word and a colour. */
export function StateBadge({ state }: { state: QuoteState }) {
  const label = useLabel();
  const option = stateOptions.find(({ value }) => value === state);
  return <Badge tone={tones[state]}>{option && label(option.label)}</Badge>;
}
