import { Archive, ArchiveRestore, Share2 } from 'lucide-react';
import { useState } from 'react';
import { Button, callContract, useSending, useText } from '../../../platform/web/index.ts';
import { playbookContract, type WirePiece } from '../../model/contract.ts';
import { ProposeDialog } from './ProposalBar.tsx';
import { pieceTexts } from './texts.ts';

/** What can be done with a piece besides writing it. */
export function PieceActions({ piece }: { piece: WirePiece }) {
  const t = useText(pieceTexts);
  const [isProposing, setProposing] = useState(false);
  const isArchived = piece.deletedAt !== null;
  const { send, isPending } = useSending({
    send: async (): Promise<void> => {
      const params = { id: piece.id };
      if (isArchived) await callContract(playbookContract.unarchivePiece, { params });
      else await callContract(playbookContract.archivePiece, { params });
    },
    said: () => t(isArchived ? 'unarchived' : 'archived'),
    stale: ['playbook-pieces', 'deals'],
    failed: (title) => ({ title }),
  });
  const Sign = isArchived ? ArchiveRestore : Archive;
  return (
    <>
      {piece.abilities.propose && (
        <Button icon={<Share2 aria-hidden size={15} />} onPress={() => setProposing(true)}>
          {t('propose')}
        </Button>
      )}
      {piece.abilities.update && (
        <Button icon={<Sign aria-hidden size={15} />} isPending={isPending} onPress={() => void send()}>
          {t(isArchived ? 'unarchive' : 'archive')}
        </Button>
      )}
      {isProposing && <ProposeDialog piece={piece} onClose={() => setProposing(false)} />}
    </>
  );
}
