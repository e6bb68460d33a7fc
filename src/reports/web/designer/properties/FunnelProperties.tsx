import { useQuery } from '@tanstack/react-query';
import { pipelineContract } from '../../../../deals/model/contract.ts';
import { contractQuery, RadioGroup, Select, useLabel, useText } from '../../../../platform/web/index.ts';
import type { BlockOf } from '../../../model/blocks/block.ts';
import { funnelModes, funnelShows } from '../../../model/blocks/funnel.ts';
import { sharedSplits } from '../../../model/design/known-fields.ts';
import { useDesign } from '../design-context.ts';
import { designerTexts } from '../texts.ts';
import { CompareField } from './CompareField.tsx';

const weights = ['count', 'amount'] as const;

export function FunnelProperties({ block }: { block: BlockOf<'funnel'> }) {
  const t = useText(designerTexts);
  const { data } = useQuery(contractQuery(pipelineContract.listPipelines));
  const { replace } = useDesign();
  const set = (part: Partial<BlockOf<'funnel'>>) => replace({ ...block, ...part });
  return (
    <>
      <Select
        label={t('pipeline')}
        isClearable
        placeholder={t('firstPipeline')}
        options={data?.items.map(({ id, name }) => ({ id, name })) ?? []}
        value={block.pipeline}
        onChange={(pipeline) => set({ pipeline })}
      />
      <Select
        label={t('mode')}
        options={funnelModes.map((id) => ({ id, name: t(`mode_${id}`) }))}
        value={block.mode}
        onChange={(mode) => set({ mode: mode as typeof block.mode })}
      />
      <RadioGroup
        label={t('weigh')}
        options={weights.map((id) => ({ id, name: t(`weigh_${id}`) }))}
        value={block.weigh}
        onChange={(weigh) => set({ weigh: weigh as typeof block.weigh })}
      />
      <Splitting block={block} set={set} />
      {block.mode !== 'flow' && (
        <RadioGroup
          label={t('funnelShows')}
          options={funnelShows.map((id) => ({ id, name: t(`shows_${id}`) }))}
          value={block.shows}
          onChange={(shows) => set({ shows: shows as typeof block.shows })}
        />
      )}
    </>
  );
}

type Props = { block: BlockOf<'funnel'>; set: (part: Partial<BlockOf<'funnel'>>) => void };

/** What it is split by, which day the chosen period is about, and what it is set against. */
function Splitting({ block, set }: Props) {
  const t = useText(designerTexts);
  const label = useLabel();
  const { catalogue } = useDesign();
  const known = sharedSplits(catalogue, ['deals.count']).map(({ id, kind, label: name }) => ({
    id,
    kind,
    name: label(name),
  }));
  const canCompare = block.period !== null && block.split === null && block.mode !== 'stock';
  return (
    <>
      <Select
        label={t('funnelSplit')}
        isClearable
        placeholder={t('noSplit')}
        options={known.filter(({ kind }) => kind !== 'day')}
        value={block.split}
        onChange={(split) => set({ split })}
      />
      <Select
        label={t('period')}
        isClearable
        placeholder={t('noPeriod')}
        options={known.filter(({ kind }) => kind === 'day')}
        value={block.period}
        onChange={(period) => set({ period })}
      />
      {canCompare && (block.shows === 'table' || block.mode === 'flow') && (
        <CompareField value={block.compare} onChange={(compare) => set({ compare })} />
      )}
    </>
  );
}
