import type { Insights } from '../../../insights/server/index.ts';
import type { Label } from '../../../platform/model/label.ts';
import { refuse } from '../../../platform/model/refusal.ts';
import type { Work } from '../../../platform/server/index.ts';
import type { PlugInBlock } from '../../model/blocks/plug-in.ts';
import type { ReportDocument } from '../../model/document.ts';
import { catalogueOf } from '../../model/grid/catalogue.ts';
import { slotFault, unfitProperties } from '../../model/plug-ins/declared-block.ts';
import { slotWords } from '../../model/plug-ins/gap-words.ts';
import { reportRefusals } from '../../model/refusals.ts';
import { findPlugInBlock } from './load-plug-ins.ts';

/**
 * Before a document is published: refuses settings that do not fit the block of a plug-in, by block and part. One whose plug-in
 * is not installed here cannot be judged: it stays as it is.
 */
export async function requireFittingBlocks(
  work: Work,
  insights: Pick<Insights, 'cubesFor'>,
  { blocks }: ReportDocument,
): Promise<void> {
  const drawn = blocks.filter((block) => block.type === 'plug_in');
  if (drawn.length === 0) return;
  const catalogue = catalogueOf(await insights.cubesFor(work));
  const addsUp = (id: string) => catalogue.findMeasure(id)?.additive !== false;
  const fields = drawn.flatMap((block) => faultsOf(block, addsUp));
  if (fields.length > 0) refuse(reportRefusals.unfitBlocks, { count: fields.length }, fields);
}

type Fault = { path: string; code: string; label: Label };

const unfit: Label = { zh: '这个设置的值不合适', en: 'The value of this setting does not fit' };
const notAdditive: Label = {
  zh: '只能用各部分可相加的指标',
  en: 'Takes measures whose parts add up',
};

function faultsOf(block: PlugInBlock, addsUp: (measure: string) => boolean): Fault[] {
  const declared = findPlugInBlock(block.plugIn, block.block);
  if (!declared) return [];
  const place = `blocks.${block.id}`;
  const slot = slotFault(declared, block);
  return [
    ...(declared.measures.additive && !block.measures.every(addsUp)
      ? [{ path: `${place}.measures`, code: 'not_additive', label: notAdditive }]
      : []),
    ...(slot ? [{ path: `${place}.${slot.part}`, code: 'slots', label: slotWords(slot) }] : []),
    ...unfitProperties(declared, block.properties).map((id) => ({
      path: `${place}.properties.${id}`,
      code: 'unfit',
      label: unfit,
    })),
  ];
}
