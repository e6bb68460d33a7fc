/** What each type of block shows: one line a type. */
import type { ComponentType } from 'react';
import type { Chosen } from '../../model/blocks/asked.ts';
import type { Block, BlockType } from '../../model/blocks/block.ts';
import { chosenFor } from '../../model/params/choose.ts';
import { BlockContext } from '../interactions/interacting.ts';
import { ChartBlock } from './ChartBlock.tsx';
import { FormBlock } from './FormBlock.tsx';
import { FunnelBlock } from './FunnelBlock.tsx';
import { GridBlock } from './GridBlock.tsx';
import { ImageBlock } from './ImageBlock.tsx';
import { KpiBlock } from './KpiBlock.tsx';
import { PivotBlock } from './PivotBlock.tsx';
import { PlugInBlockView } from '../plug-ins/PlugInBlockView.tsx';
import { RecordsBlock } from './RecordsBlock.tsx';
import { TextBlock } from './TextBlock.tsx';
import type { ViewProps } from './view-props.ts';

const views: { [Type in BlockType]: ComponentType<ViewProps<Type>> } = {
  kpi: KpiBlock,
  chart: ChartBlock,
  pivot: PivotBlock,
  funnel: FunnelBlock,
  records: RecordsBlock,
  grid: GridBlock,
  text: TextBlock,
  image: ImageBlock,
  form: FormBlock,
  plug_in: PlugInBlockView,
};

type Props = { block: Block; chosen: Chosen; /** Rows of the page's grid that it fills. */ rows: number };

/** A block with the reader's own numbers. */
export function BlockView(props: Props) {
  const View = views[props.block.type] as ComponentType<Props>;
  return (
    <BlockContext value={props.block.id}>
      <View {...props} chosen={chosenFor(props.block.id, props.chosen)} />
    </BlockContext>
  );
}
