/** What can be told of the selected block: one panel a type; of the report itself while none is selected. */
import { Copy, Trash2 } from 'lucide-react';
import type { ComponentType } from 'react';
import { Button, NumberField, TextField, useText } from '../../../../platform/web/index.ts';
import type { Block, BlockOf, BlockType } from '../../../model/blocks/block.ts';
import { withSize } from '../../../model/design/arrange.ts';
import { placesOn } from '../../../model/document.ts';
import { useDesign } from '../design-context.ts';
import { designerTexts } from '../texts.ts';
import { useBlockKind } from '../use-block-kind.ts';
import { ChartProperties } from './ChartProperties.tsx';
import { FormProperties } from './FormProperties.tsx';
import { FunnelProperties } from './FunnelProperties.tsx';
import { GridProperties } from './GridProperties.tsx';
import { ImageProperties } from './ImageProperties.tsx';
import { KpiProperties } from './KpiProperties.tsx';
import { PivotProperties } from './PivotProperties.tsx';
import { PlugInProperties } from './PlugInProperties.tsx';
import { RecordsProperties } from './RecordsProperties.tsx';
import { SheetProperties } from './SheetProperties.tsx';
import { TextProperties } from './TextProperties.tsx';

const panels: { [Type in BlockType]: ComponentType<{ block: BlockOf<Type> }> } = {
  kpi: KpiProperties,
  chart: ChartProperties,
  pivot: PivotProperties,
  funnel: FunnelProperties,
  records: RecordsProperties,
  grid: GridProperties,
  text: TextProperties,
  image: ImageProperties,
  form: FormProperties,
  plug_in: PlugInProperties,
};

export function Properties() {
  const t = useText(designerTexts);
  const { selected } = useDesign();
  return (
    <section
      aria-label={t('properties')}
      className="min-h-0 overflow-y-auto border-l border-line bg-surface p-4"
    >
      {selected ? <OfBlock key={selected.id} block={selected} /> : <SheetProperties />}
    </section>
  );
}

function OfBlock({ block }: { block: Block }) {
  const t = useText(designerTexts);
  const { replace, copy, remove } = useDesign();
  const Panel = panels[block.type] as ComponentType<{ block: Block }>;
  return (
    <div className="flex flex-col gap-4">
      <h2 className="text-base">{useBlockKind()(block)}</h2>
      {'title' in block && (
        <TextField
          label={t('title')}
          hint={t('titleHint')}
          value={block.title ?? ''}
          onChange={(title) => replace({ ...block, title: title === '' ? null : title }, `title:${block.id}`)}
          maxLength={80}
        />
      )}
      <Panel block={block} />
      <SizeFields block={block} />
      <div className="flex gap-2 border-t border-line pt-4">
        <Button icon={<Copy aria-hidden size={15} />} onPress={() => copy(block.id)}>
          {t('copy')}
        </Button>
        <Button icon={<Trash2 aria-hidden size={15} />} onPress={() => remove(block.id)}>
          {t('remove')}
        </Button>
      </div>
    </div>
  );
}

function SizeFields({ block }: { block: Block }) {
  const t = useText(designerTexts);
  const { document, screen, change } = useDesign();
  const { w, h } = placesOn(document, screen).find((place) => place.block === block.id)!;
  const size = (part: { w?: number | null; h?: number | null }) =>
    change(withSize(document, screen, block.id, { w: part.w ?? w, h: part.h ?? h }), `size:${block.id}`);
  return (
    <div className="flex flex-col gap-3 border-t border-line pt-4">
      <NumberField label={t('width')} value={w} min={2} max={12} onChange={(next) => size({ w: next })} />
      {screen !== 'phone' && (
        <NumberField label={t('height')} value={h} min={1} max={6} onChange={(next) => size({ h: next })} />
      )}
    </div>
  );
}
