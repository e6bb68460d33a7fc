import { Badge, type Tone, useLabel } from '../../../platform/web/index.ts';
import { stateOptions } from '../../model/contract-state.ts';

const tones: Record<string, Tone> = { blue: 'accent', green: 'good', amber: 'warn', red: 'bad' };

/** The number of a contract and the state it is in, in a word. */
export function StateBadge({ state, number }: { state: string; number: string }) {
  const label = useLabel();
  const option = stateOptions.find(({ value }) => value === state);
  return (
    <>
      <span className="figures text-sm text-soft">{number}</span>
      {option && <Badge tone={tones[option.color ?? ''] ?? 'neutral'}>{label(option.label)}</Badge>}
    </>
  );
}
