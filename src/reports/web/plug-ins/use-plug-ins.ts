import { useQuery } from '@tanstack/react-query';
import { callContract } from '../../../platform/web/index.ts';
import { plugIn } from '../../model/grid/formula/plug-in-functions.ts';
import { plugInContract } from '../../model/plug-ins/contract.ts';
import { functionsOfAll, readPlugIn } from '../../model/plug-ins/plug-in.ts';

/**
 * May formulas be read here? Yes once the functions that this installation adds are there, or could not be had: then a formula that
 * names one has its fault, and all others hold. They change with a restart alone.
 */
export function usePlugIns(): boolean {
  const { isPending } = useQuery({
    queryKey: ['functions-of-plug-ins'],
    queryFn: loadPlugIns,
    staleTime: Number.POSITIVE_INFINITY,
    retry: 1,
  });
  return !isPending;
}

async function loadPlugIns(): Promise<number> {
  const { items } = await callContract(plugInContract.listPlugIns);
  const modules = await Promise.all(
    items.flatMap(({ address }) =>
      address === null ? [] : [import(/* @vite-ignore */ address) as Promise<unknown>],
    ),
  );
  const functions = functionsOfAll(modules.map(readPlugIn));
  plugIn(functions);
  return functions.length;
}
