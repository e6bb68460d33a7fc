import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { Badge, Select, useFormats, useText } from '../../../platform/web/index.ts';
import { useIsNarrow } from '../../../records/web/index.ts';
import type { WirePool } from '../../model/pool/pool-schemas.ts';
import { poolTexts } from './texts.ts';
import { useNameOfPool } from './use-pools.ts';

type Props = { pools: readonly WirePool[]; poolId: string; onChoose: (poolId: string) => void };

/** The pools with how many leads lie in each: beside the list, on a phone above it; nothing where there is no choice. */
export function PoolNav({ pools, poolId, onChoose }: Props) {
  const t = useText(poolTexts);
  const isNarrow = useIsNarrow();
  const nameOf = useNameOfPool();
  const { number } = useFormats();
  if (isNarrow) {
    return (
      <Select
        label={t('choosePool')}
        hideLabel
        options={pools.map((pool) => ({ id: pool.id, name: `${nameOf(pool)} · ${number(pool.count)}` }))}
        value={poolId}
        onChange={(id) => id && onChoose(id)}
      />
    );
  }
  if (pools.length === 1) return null;
  return (
    <ToggleButtonGroup
      aria-label={t('choosePool')}
      orientation="vertical"
      disallowEmptySelection
      selectedKeys={[poolId]}
      onSelectionChange={([key]) => key !== undefined && onChoose(String(key))}
      className="flex w-52 shrink-0 flex-col gap-0.5 overflow-auto py-2 pr-3"
    >
      {pools.map((pool) => (
        <ToggleButton
          key={pool.id}
          id={pool.id}
          className="flex h-8 shrink-0 cursor-pointer items-center gap-2 rounded-md px-2 text-left text-soft data-hovered:bg-hover data-selected:bg-accent-soft data-selected:font-medium data-selected:text-accent"
        >
          <span className="min-w-0 flex-1 truncate">{nameOf(pool)}</span>
          {pool.kind === 'nurture' && <Badge>{t('nurture')}</Badge>}
          <span className="figures text-xs">{number(pool.count)}</span>
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
