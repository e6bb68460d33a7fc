import { Badge, Explained, type Tone, useText } from '../../../platform/web/index.ts';
import { scoreTexts } from './texts.ts';

const tones: Record<string, Tone> = { A: 'good', B: 'accent', C: 'neutral' };

/** A lead's level: the letter is the fit, the digit the engagement; nothing while it has none. */
export function LevelBadge({ level }: { level: string | null }) {
  const t = useText(scoreTexts);
  if (!level) return null;
  return (
    <Explained text={t('levelMeans')}>
      <Badge tone={tones[level[0]!] ?? 'neutral'}>
        <span className="figures">{level}</span>
      </Badge>
    </Explained>
  );
}
