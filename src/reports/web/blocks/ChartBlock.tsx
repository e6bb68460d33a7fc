import { useTable } from '../../../insights/web/index.ts';
import { SkeletonLines, useText } from '../../../platform/web/index.ts';
import { questionOf } from '../../model/blocks/block.ts';
import { reportTexts } from '../texts.ts';
import { ChartView } from './chart/ChartView.tsx';
import { Refused } from './Refused.tsx';
import { useBlockTitle } from './use-block-title.ts';
import { useOpenedCell } from './use-opened-cell.tsx';
import type { ViewProps } from './view-props.ts';

/** So high is a row of the page; the heading and the edges of a card take their part. */
const rowHeight = 128;
const headHeight = 72;

/** Measures as a drawing; each point opens its records. */
export function ChartBlock({ block, chosen, rows }: ViewProps<'chart'>) {
  const t = useText(reportTexts);
  const question = questionOf(block, chosen)!;
  const { data: answer, error } = useTable(question);
  const name = useBlockTitle()(block);
  const { open, drawer } = useOpenedCell();
  if (error) return <Refused error={error} />;
  if (!answer) return <SkeletonLines lines={4} />;
  if (answer.rows.length === 0) return <p className="py-4 text-sm text-faint">{t('noRows')}</p>;
  return (
    <>
      <ChartView
        label={name}
        block={block}
        answer={answer}
        height={rows * rowHeight - headHeight}
        onSelect={(row, measure) =>
          open(name, question, measure, answer.rows[row]!.slice(0, block.by.length))
        }
      />
      {drawer}
    </>
  );
}
