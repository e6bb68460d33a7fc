import { useQuery } from '@tanstack/react-query';
import { pipelineContract } from '../../../../deals/model/contract.ts';
import { contractQuery, RadioGroup, Select, useLabel, useText } from '../../../../platform/web/index.ts';
import type { BlockOf } from '../../../model/blocks/block.ts';
import { useDesign } from '../design-context.ts';
import { designerTexts } from '../texts.ts';

const weights = ['count', 'amount'] as const;

export function FunnelProperties({ block }: { block: BlockOf<'funnel'> }) {
  const t = useText(designerTexts);
  const label = useLabel();
  const { replace, catalogue } = useDesign();
  const { data } = useQuery(contractQuery(pipelineContract.listPipelines));
  const days = catalogue.dimensions.filter(({ id, kind }) => id.startsWith('deals.') && kind === 'day');
  return (
    <>
      <Select
        label={t('pipeline')}
        isClearable
        placeholder={t('firstPipeline')}
        options={data?.items.map(({ id, name }) => ({ id, name })) ?? []}
        value={block.pipeline}
        onChange={(pipeline) => replace({ ...block, pipeline })}
      />
      <RadioGroup
        label={t('weigh')}
        options={weights.map((id) => ({ id, name: t(`weigh_${id}`) }))}
        value={block.weigh}
        onChange={(weigh) => replace({ ...block, weigh: weigh as typeof block.weigh })}
      />
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
