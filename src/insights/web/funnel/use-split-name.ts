import { useLabel, useText } from '../../../platform/web/index.ts';
import type { WireFunnel } from '../../model/answer.ts';
import { funnelTexts } from './texts.ts';

/** The name of the dimension that splits: the first column of the table that comes with the drawing and is not the stage. */
export function useSplitName({ columns, funnel }: WireFunnel): string {
  const t = useText(funnelTexts);
  const label = useLabel();
  const split = columns.find(({ unit, id }) => unit === null && id !== 'stage');
  return funnel.parts.length > 0 && split ? label(split.label) : t('split');
}
