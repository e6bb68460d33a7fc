import { Badge, useText } from '../../../platform/web/index.ts';
import type { LeadFacts } from './lead-facts.ts';
import { shownTexts } from './shown-texts.ts';

/** How good a lead is: its level and score; nothing before it was judged. */
export function LeadWorth({ lead: { level, score } }: { lead: LeadFacts }) {
  const t = useText(shownTexts);
  if (!level && (score === null || score === undefined)) return null;
  return (
    <span className="inline-flex items-center gap-1.5">
      {level && (
        <span title={t('levelIs', { level })}>
          <Badge tone={level.startsWith('A') ? 'good' : level.startsWith('B') ? 'accent' : 'neutral'}>
            {level}
          </Badge>
        </span>
      )}
      {typeof score === 'number' && (
        <span className="figures text-sm text-soft">{t('scoreIs', { score })}</span>
      )}
    </span>
  );
}
