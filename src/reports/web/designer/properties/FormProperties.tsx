import { Select, useText } from '../../../../platform/web/index.ts';
import type { BlockOf } from '../../../model/blocks/block.ts';
import { useForms } from '../../fill/use-forms.ts';
import { useDesign } from '../design-context.ts';
import { designerTexts } from '../texts.ts';

/** Which form is filled there. */
export function FormProperties({ block }: { block: BlockOf<'form'> }) {
  const t = useText(designerTexts);
  const { replace } = useDesign();
  const { data } = useForms();
  return (
    <Select
      label={t('form')}
      options={data?.items.map(({ id, title }) => ({ id, name: title })) ?? []}
      value={block.form}
      onChange={(form) => form && replace({ ...block, form })}
    />
  );
}
