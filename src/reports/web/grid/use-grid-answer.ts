import { useQuery, useQueryClient } from '@tanstack/react-query';
import { callContract, keepFormer } from '../../../platform/web/index.ts';
import { gridContract } from '../../model/grid/contract.ts';
import type { Grid } from '../../model/grid/grid.ts';

/**
 * A grid with the figures of who looks, asked anew when numbers change; null asks nothing. What takes too long can be stopped:
 * then the server stops, too.
 */
export function useGridAnswer(grid: Grid | null) {
  const client = useQueryClient();
  const queryKey = ['questions', 'grid', grid];
  const asked = useQuery({
    queryKey,
    queryFn: ({ signal }) => callContract(gridContract.previewGrid, { body: { grid: grid! }, signal }),
    enabled: grid !== null,
    ...keepFormer,
  });
  return { ...asked, stop: () => void client.cancelQueries({ queryKey }) };
}
