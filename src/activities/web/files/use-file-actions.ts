import { useQueryClient } from '@tanstack/react-query';
import { callContract, notify, useSentence, useText } from '../../../platform/web/index.ts';
import { fileContract, type WireFile } from '../../model/file-contract.ts';
import { fileTexts } from './texts.ts';

/** Removes a file; the notice offers to take it back. */
export function useFileRemoval(): (file: WireFile) => Promise<void> {
  const t = useText(fileTexts);
  const sentence = useSentence();
  const client = useQueryClient();
  const attempt = async (act: () => Promise<unknown>): Promise<boolean> => {
    try {
      await act();
      await Promise.all([
        client.invalidateQueries({ queryKey: ['files'] }),
        client.invalidateQueries({ queryKey: ['timeline'] }),
      ]);
      return true;
    } catch (problem) {
      notify({ tone: 'bad', title: sentence(problem) });
      return false;
    }
  };
  return async ({ id, name }) => {
    const params = { id };
    const isGone = await attempt(() => callContract(fileContract.removeFile, { params }));
    const undo = () => void attempt(() => callContract(fileContract.restoreFile, { params }));
    if (isGone) notify({ title: t('removed', { name }), undo });
  };
}
