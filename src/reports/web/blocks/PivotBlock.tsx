import { useQuery } from '@tanstack/react-query';
import { useAsking, useMeasures } from '../../../insights/web/index.ts';
import { contractQuery, keepFormer, SkeletonLines, useText } from '../../../platform/web/index.ts';
import { findDimension, findMeasure } from '../../model/design/known-fields.ts';
import { gridContract } from '../../model/grid/contract.ts';
import { gridOfPivot } from '../../model/pivot/grid-of-pivot.ts';
import { GridView } from '../grid/GridView.tsx';
import { reportTexts } from '../texts.ts';
import { Refused } from './Refused.tsx';
import { useBlockTitle } from './use-block-title.ts';
import { useOpenedCell } from './use-opened-cell.tsx';
import type { ViewProps } from './view-props.ts';

/** A pivot, laid out by the grid engine; each of its figures opens its records. */
export function PivotBlock({ block, chosen }: ViewProps<'pivot'>) {
  const t = useText(reportTexts);
  const catalogue = useMeasures();
  const title = useBlockTitle()(block);
  const { open, drawer } = useOpenedCell();
  const { whose } = useAsking();
  const isKnown = catalogue.measures.length > 0;
  const nameOf = (id: string) =>
    (findMeasure(catalogue, id) ?? findDimension(catalogue, id))?.label ?? { zh: id, en: id };
  const body = { grid: gridOfPivot(block, chosen, nameOf) };
  const asked = useQuery({
    ...contractQuery(gridContract.previewGrid, { body }),
    ...keepFormer,
    enabled: isKnown && whose === '',
  });
  if (whose !== '') return <p className="py-4 text-sm text-faint">{t('ownOnly')}</p>;
  if (asked.error) return <Refused error={asked.error} />;
  const table = asked.data?.pages[0];
  if (!table) return <SkeletonLines lines={6} />;
  if (table.body.length === 0) return <p className="py-4 text-sm text-faint">{t('noRows')}</p>;
  return (
    <div className="-mx-4 -mb-4 overflow-hidden">
      <GridView
        label={title}
        table={table}
        onOpen={({ cell, behind }) => {
          const { question, measure } = asked.data!.questions[cell!]!;
          open(title, question, measure, behind!);
        }}
      />
      {drawer}
    </div>
  );
}
