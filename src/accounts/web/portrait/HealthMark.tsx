import { StatusDot, type Tone, useText } from '../../../platform/web/index.ts';
import { portraitTexts } from './texts.ts';

const tones: Record<'good' | 'fair' | 'poor', Tone> = { good: 'good', fair: 'warn', poor: 'bad' };

type Props = { health: { score: number | null; level: 'good' | 'fair' | 'poor' | null } };

/** The health in a word and its score, by shape as well as by colour. */
export function HealthMark({ health: { score, level } }: Props) {
  const t = useText(portraitTexts);
  if (score === null || level === null) return <StatusDot tone="neutral" label={t('tooFew')} />;
  return <StatusDot tone={tones[level]} label={`${t(level)} · ${t('ofHundred', { score })}`} />;
}
