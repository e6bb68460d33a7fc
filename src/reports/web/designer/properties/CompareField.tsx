import { comparisons } from '../../../../insights/model/question.ts';
import { Select, useText } from '../../../../platform/web/index.ts';
import { designerTexts } from '../texts.ts';

type Comparison = (typeof comparisons)[number];
type Props = { value: Comparison | null; onChange: (compare: Comparison | null) => void };

/** What the figures of a block are set against, if anything. */
export function CompareField({ value, onChange }: Props) {
  const t = useText(designerTexts);
  return (
    <Select
      label={t('compare')}
      isClearable
      placeholder={t('noCompare')}
      options={comparisons.map((id) => ({ id, name: t(id) }))}
      value={value}
      onChange={(compare) => onChange(compare as Comparison | null)}
    />
  );
}
