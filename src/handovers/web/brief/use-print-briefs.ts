import { saveDownload } from '../../../integrations/web/index.ts';
import { downloadContract, useSending } from '../../../platform/web/index.ts';
import { briefContract } from '../../model/brief-contract.ts';

/** Saves the briefs of a hand-over as PDF, or one of them. */
export function usePrintBriefs(handOverId: string, briefId?: string) {
  const { send, isPending } = useSending({
    send: () =>
      downloadContract(briefContract.printBriefs, {
        params: { id: handOverId },
        query: briefId ? { briefId } : {},
      }),
    onDone: saveDownload,
    failed: (sentence) => ({ title: sentence }),
  });
  return { print: () => void send(), isPending };
}
