import { Badge, type Tone, useText } from '../../platform/web/index.ts';
import type { SourceEntry } from '../model/contract.ts';
import { sourceTexts } from './texts.ts';

/** How a source is, in a word. */
export function SourceBadge({ source: { state, error, isRefreshing } }: { source: SourceEntry }) {
  const t = useText(sourceTexts);
  const [tone, word]: [Tone, keyof typeof sourceTexts] = isRefreshing
    ? ['accent', 'refreshing']
    : state === 'off'
      ? ['neutral', 'state_off']
      : error
        ? ['bad', 'failing']
        : state === 'draft'
          ? ['warn', 'state_draft']
          : ['good', 'state_on'];
  return <Badge tone={tone}>{t(word)}</Badge>;
}
