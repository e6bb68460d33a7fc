import { useQuery, useQueryClient } from '@tanstack/react-query';
import { contractQuery, useAddressParams, useStream } from '../../../platform/web/index.ts';
import { reviewContract } from '../../model/review/contract.ts';

/** The review of the address, asked anew whenever somebody turns, notes, decides or gives something in it. */
export function useReview() {
  const { reviewId = '' } = useAddressParams();
  const client = useQueryClient();
  useStream((event) => {
    const isOurs = event.object === 'review' && (event.id === reviewId || event.id === null);
    if (isOurs || event.object === 'action_item')
      void client.invalidateQueries({ queryKey: ['reviews', reviewId] });
  });
  return useQuery(contractQuery(reviewContract.getReview, { params: { id: reviewId } }));
}
