import { useQuery } from '@tanstack/react-query';
import { pipelineContract } from '../../../deals/model/contract.ts';
import { identityContract } from '../../../identity/model/contract.ts';
import type { Condition } from '../../../insights/model/question.ts';
import { useTable } from '../../../insights/web/index.ts';
import { contractQuery, useLocale } from '../../../platform/web/index.ts';
import type { Param } from '../../model/params/param.ts';
import { isNothing, type ParamValues } from '../../model/params/values.ts';
import { inTreeOrder } from './tree-order.ts';

export type ParamOption = { id: string; name: string; /** How deep it hangs in a tree. */ depth: number };
type Options = { options: readonly ParamOption[]; isPending: boolean; error: unknown };

const mostOptions = 200;

/** What a viewer may choose from: typed in, or the values there are in his own reach, as other parameters narrow them. */
export function useParamOptions({ widget, options }: Param, values: ParamValues): Options {
  const isTeams = widget === 'team' || widget === 'tree';
  const teams = useQuery({ ...contractQuery(identityContract.listTeams), enabled: isTeams });
  const people = useQuery({
    ...contractQuery(identityContract.listUsers, { query: { state: 'active' } }),
    enabled: widget === 'user',
  });
  const pipelines = useQuery({
    ...contractQuery(pipelineContract.listPipelines),
    enabled: widget === 'pipeline',
  });
  const found = useValues(options, values);
  const flat = (one: { id: string; name: string }): ParamOption => ({ id: one.id, name: one.name, depth: 0 });
  if (widget === 'tree') return { ...told(teams), options: inTreeOrder(teams.data?.items ?? []) };
  if (widget === 'team') return { ...told(teams), options: teams.data?.items.map(flat) ?? [] };
  if (widget === 'user') return { ...told(people), options: people.data?.items.map(flat) ?? [] };
  if (widget === 'pipeline') return { ...told(pipelines), options: pipelines.data?.items.map(flat) ?? [] };
  if (options?.from === 'typed')
    return {
      options: options.items.map(({ value, label }) => ({ id: value, name: label, depth: 0 })),
      isPending: false,
      error: null,
    };
  return found;
}

function told({ isPending, error }: { isPending: boolean; error: unknown }): Omit<Options, 'options'> {
  return { isPending, error };
}

/** The values of a dimension, the most frequent first; those that other parameters leave. */
function useValues(options: Param['options'], values: ParamValues): Options {
  const { locale } = useLocale();
  const asked =
    options?.from === 'values'
      ? {
          measures: [options.measure],
          dimensions: [options.dimension],
          filters: options.narrowedBy.flatMap(({ param, dimension }): Condition[] => {
            const value = values[param] ?? null;
            if (isNothing(value) || typeof value === 'boolean') return [];
            return [{ field: dimension, op: 'in', value: [value].flat().map(String) }];
          }),
          sort: [{ by: options.measure, desc: true }],
          limit: mostOptions,
        }
      : null;
  const { data, isPending, error } = useTable(asked);
  const rows = asked && data ? data.rows : [];
  return {
    isPending: asked !== null && isPending,
    error,
    options: rows.flatMap(([cell]) => {
      if (cell === null || cell === undefined) return [];
      if (typeof cell === 'object') return [{ id: cell.id, name: cell.name ?? cell.id, depth: 0 }];
      const name = cell === true ? (locale === 'en' ? 'Yes' : '是') : String(cell);
      return [{ id: String(cell), name, depth: 0 }];
    }),
  };
}
