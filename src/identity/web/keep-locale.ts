import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';
import { callContract, useLocale } from '../../platform/web/index.ts';
import { identityContract, type Me } from '../model/contract.ts';

/** The language chosen in the browser is the person's: notices and exports made without him speak it too. */
export function useKeepLocale(me: Me): void {
  const { locale } = useLocale();
  const client = useQueryClient();
  const { mutate } = useMutation({
    mutationFn: () => callContract(identityContract.updateMe, { body: { locale } }),
    onSuccess: async () => {
      client.setQueryData(['me'], { ...me, locale });
      // Names of stages, options and reasons come from the server in the person's language.
      await client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'me' });
    },
  });
  const keep = useEffectEvent(() => me.locale !== locale && mutate());
  useEffect(() => void keep(), [locale]);
}
