import { saveDownload } from '../../../integrations/web/index.ts';
import { downloadContract, useAddressQuery, useSending } from '../../../platform/web/index.ts';
import type { WireReport } from '../../model/contract.ts';
import { reportFileContract } from '../../model/export/contract.ts';

/** Takes a report away as it is shown, with the parameters of the address: all of it, or some of its blocks. */
export function useTakingAway({ id, document }: Pick<WireReport, 'id' | 'document'>) {
  const [query] = useAddressQuery();
  const told = document.params.flatMap((param) => (param.id in query ? [[param.id, query[param.id]]] : []));
  const chosen = Object.fromEntries(told) as Record<string, string>;
  return useSending({
    send: ({ as, blocks }: { as: keyof typeof reportFileContract; blocks?: string[] }) =>
      downloadContract(reportFileContract[as], {
        params: { id },
        body: { chosen, ...(blocks && { blocks }) },
      }),
    onDone: saveDownload,
    failed: (sentence) => ({ title: sentence }),
  });
}
