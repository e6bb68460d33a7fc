import { NumberField, Select, useLabel, useText } from '../../../../platform/web/index.ts';
import { Conditions, useCatalogue } from '../../../../records/web/index.ts';
import type { BlockOf } from '../../../model/blocks/block.ts';
import type { RecordsOfList } from '../../../model/blocks/records.ts';
import { findMeasure } from '../../../model/design/known-fields.ts';
import { useDesign } from '../design-context.ts';
import { designerTexts } from '../texts.ts';
import { AskedProperties } from './AskedProperties.tsx';
import { ListActions } from './ListActions.tsx';

type Props = { block: BlockOf<'records'> };

export function RecordsProperties({ block }: Props) {
  const t = useText(designerTexts);
  const label = useLabel();
  const { catalogue, replace } = useDesign();
  const measure = block.measure && findMeasure(catalogue, block.measure);
  return (
    <>
      {measure && (
        <p className="text-sm">
          <span className="text-soft">{t('measure')}</span> {label(measure.label)}
        </p>
      )}
      {block.list && <ListProperties block={block} list={block.list} />}
      <NumberField
        label={t('most')}
        value={block.most}
        min={1}
        max={50}
        onChange={(most) => most && replace({ ...block, most }, `most:${block.id}`)}
      />
      {block.list && <ListActions block={block} list={block.list} />}
      {block.measure && <AskedProperties block={block} measures={[block.measure]} />}
    </>
  );
}

/** The list as its own page has it: conditions, and the day its period goes by. */
function ListProperties({ block, list }: Props & { list: RecordsOfList }) {
  const t = useText(designerTexts);
  const label = useLabel();
  const { replace } = useDesign();
  const { catalogue } = useCatalogue(list.object);
  if (!catalogue) return null;
  const days = catalogue.fields.filter(({ kind }) => kind === 'day' || kind === 'instant');
  return (
    <>
      <p className="text-sm">
        <span className="text-soft">{t('object')}</span> {label(catalogue.plural)}
      </p>
      <div className="flex flex-wrap gap-1.5">
        <Conditions
          fields={catalogue.fields}
          conditions={list.filter}
          onChange={(filter) => replace({ ...block, list: { ...list, filter: [...filter] } })}
        />
      </div>
      <Select
        label={t('period')}
        isClearable
        placeholder={t('noPeriod')}
        options={days.map(({ id, label: name }) => ({ id, name: label(name) }))}
        value={block.period}
        onChange={(period) => replace({ ...block, period })}
      />
    </>
  );
}
