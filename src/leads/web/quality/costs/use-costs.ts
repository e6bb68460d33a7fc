import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { cellOf, useTable } from '../../../../insights/web/index.ts';
import {
  callContract,
  contractKey,
  contractQuery,
  notify,
  useSentence,
  useText,
} from '../../../../platform/web/index.ts';
import { qualityContract } from '../../../model/quality/contract.ts';
import { within } from '../quality-state.ts';
import type { CostChange, CostLine } from './cost-grid.ts';
import { costTexts } from './texts.ts';

/** The costs of a year, and the sources and campaigns that brought leads in it. */
export function useCosts(year: number) {
  const query = { from: `${year}-01`, to: `${year}-12` };
  const costs = useQuery(contractQuery(qualityContract.listChannelCosts, { query }));
  const brought = useTable({
    measures: ['leads.count'],
    dimensions: ['leads.source', 'leads.campaign'],
    filters: [within('leads.created_on', `${year}-01-01`, `${year + 1}-01-01`)],
    limit: 1000,
  });
  const bringing = brought.data?.rows.flatMap((_, row): CostLine[] => {
    const source = cellOf(brought.data, 'leads.source', row);
    const campaign = cellOf(brought.data, 'leads.campaign', row);
    if (source === null || typeof source !== 'object') return [];
    return [{ source: source.id, campaign: campaign === null ? null : String(campaign) }];
  });
  return { costs: costs.data?.items, bringing, error: costs.error ?? brought.error };
}

/** Saves changes; numbers that rest on costs are asked anew. */
export function useSaveCosts() {
  const t = useText(costTexts);
  const sentence = useSentence();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (items: readonly CostChange[]) =>
      callContract(qualityContract.saveChannelCosts, { body: { items: [...items] } }),
    onSuccess: ({ changed }) => {
      if (changed > 0) notify({ tone: 'good', title: t('saved', { count: changed }) });
    },
    onError: (error) => notify({ tone: 'bad', title: sentence(error) }),
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: contractKey(qualityContract.listChannelCosts) }),
        client.invalidateQueries({ queryKey: ['questions'] }),
      ]),
  });
}
