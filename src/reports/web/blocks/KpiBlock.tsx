import { MeasureTile, useTable } from '../../../insights/web/index.ts';
import { questionOf } from '../../model/blocks/block.ts';
import { Refused } from './Refused.tsx';
import { useBlockTitle } from './use-block-title.ts';
import { useOpenedCell } from './use-opened-cell.tsx';
import type { ViewProps } from './view-props.ts';

/** One measure as a number that opens its records. */
export function KpiBlock({ block, chosen }: ViewProps<'kpi'>) {
  const question = questionOf(block, chosen)!;
  const { data, error } = useTable(question);
  const name = useBlockTitle()(block);
  const { open, drawer } = useOpenedCell();
  if (error) return <Refused error={error} />;
  return (
    <>
      <MeasureTile
        measure={block.measure}
        answer={data}
        compare={question.compare ?? null}
        target={{ question, cell: { measure: block.measure, values: [] } }}
        onPress={() => open(name, question, block.measure)}
      />
      {drawer}
    </>
  );
}
