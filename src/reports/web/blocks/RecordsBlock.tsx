import { useInfiniteQuery } from '@tanstack/react-query';
import { insightsContract } from '../../../insights/model/contract.ts';
import { useAsking } from '../../../insights/web/index.ts';
import { contractKey, SkeletonLines, useText } from '../../../platform/web/index.ts';
import type { Chosen } from '../../model/blocks/asked.ts';
import { questionOf, type BlockOf } from '../../model/blocks/block.ts';
import { subjectOf } from '../subjects.tsx';
import { reportTexts } from '../texts.ts';
import { ListBlock } from './ListBlock.tsx';
import { Refused } from './Refused.tsx';
import { useBlockTitle } from './use-block-title.ts';
import type { ViewProps } from './view-props.ts';

/** Records one by one: behind a measure, or of a list. */
export function RecordsBlock({ block, chosen }: ViewProps<'records'>) {
  return block.list ? (
    <ListBlock block={block} list={block.list} chosen={chosen} />
  ) : (
    <BehindMeasure block={block} chosen={chosen} />
  );
}

type Props = { block: BlockOf<'records'>; chosen: Chosen };

function BehindMeasure({ block, chosen }: Props) {
  const t = useText(reportTexts);
  const question = questionOf(block, chosen)!;
  const target = { question, cell: { measure: block.measure!, values: [] } };
  const measure = useBlockTitle().measureOf(block.measure!);
  const asking = useAsking();
  const { data, error } = useInfiniteQuery({
    queryKey: [...contractKey(insightsContract.drillDown, { body: target }), block.most, asking.whose],
    queryFn: ({ signal }) => asking.records({ ...target, limit: block.most }, signal),
    initialPageParam: 0,
    getNextPageParam: () => undefined,
  });
  if (error) return <Refused error={error} />;
  const page = data?.pages[0];
  if (!page || !measure) return <SkeletonLines lines={4} />;
  if (page.total === 0) return <p className="py-4 text-sm text-faint">{t('noRows')}</p>;
  const { Records } = subjectOf(measure);
  return <Records ids={page.ids} lines={page.lines} />;
}
