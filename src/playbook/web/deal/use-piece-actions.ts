import { useQueryClient } from '@tanstack/react-query';
import { insertIntoNote } from '../../../activities/web/index.ts';
import { callContract, notify, useSentence, useText } from '../../../platform/web/index.ts';
import { playbookContract } from '../../model/contract.ts';
import type { UseWay } from '../../model/piece.ts';
import { panelTexts } from '../texts.ts';

/** Notes that a piece was used on a deal; what hinders it is said and hinders nothing else. */
export function useNotedUse(dealId: string): (pieceId: string, how: UseWay) => Promise<void> {
  const client = useQueryClient();
  const sentence = useSentence();
  return async (pieceId, how) => {
    try {
      await callContract(playbookContract.usePiece, { params: { id: dealId }, body: { pieceId, how } });
    } catch (problem) {
      notify({ tone: 'bad', title: sentence(problem) });
    }
    await client.invalidateQueries({ queryKey: ['deals', dealId, 'playbook'] });
  };
}

/** Copying, inserting and opening a piece on a deal; each is noted with the deal. */
export function usePieceActions(dealId: string, onInserted: () => void) {
  const t = useText(panelTexts);
  const note = useNotedUse(dealId);
  return {
    copy: async (pieceId: string, text: string): Promise<void> => {
      try {
        await navigator.clipboard.writeText(text);
      } catch {
        notify({ tone: 'bad', title: t('noClipboard') });
        return;
      }
      notify({ tone: 'good', title: t('copied') });
      await note(pieceId, 'copied');
    },
    insert: async (pieceId: string, text: string): Promise<void> => {
      insertIntoNote({ object: 'deal', id: dealId }, text);
      onInserted();
      notify({ tone: 'good', title: t('inserted') });
      await note(pieceId, 'inserted');
    },
    opened: (pieceId: string): Promise<void> => note(pieceId, 'opened'),
  };
}
