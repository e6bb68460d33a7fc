import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { contractQuery } from '../../../platform/web/index.ts';
import type { PlugInBlock } from '../../model/blocks/plug-in.ts';
import { plugInContract } from '../../model/plug-ins/contract.ts';
import type { ToldBlock } from '../../model/plug-ins/declared-block.ts';

type Named = Pick<PlugInBlock, 'plugIn' | 'block'>;

/** The blocks that the plug-ins of this installation add. They change with a restart alone. */
export function useToldBlocks() {
  const { data, isPending } = useQuery({
    ...contractQuery(plugInContract.listPlugIns),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return useMemo(() => {
    const plugIns = data?.items ?? [];
    return {
      isPending,
      all: plugIns.flatMap(({ id, blocks }) => blocks.map((block) => ({ plugIn: id, block }))),
      find: ({ plugIn, block }: Named): ToldBlock | undefined =>
        plugIns.find(({ id }) => id === plugIn)?.blocks.find(({ name }) => name === block),
    };
  }, [data, isPending]);
}
