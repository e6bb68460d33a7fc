/** What the assignment engine adds to deals: a proposal where one is handed over, and for many of the list. */
import { UserRoundSearch } from 'lucide-react';
import { useState } from 'react';
import { useMay } from '../../../../identity/web/index.ts';
import { Button, useFormats, useText, whenShown } from '../../../../platform/web/index.ts';
import type { Chosen, RecordAids } from '../../../../records/web/index.ts';
import { mostProposals } from '../../../model/assignment/deal-contract.ts';
import { proposalTexts } from './texts.ts';

const OwnerProposal = whenShown(async () => (await import('./OwnerProposal.tsx')).OwnerProposal);
const ProposeOwnersDialog = whenShown(
  async () => (await import('./ProposeOwnersDialog.tsx')).ProposeOwnersDialog,
);

export const dealAssignmentAids: RecordAids = {
  deal: { InHandOver: OwnerProposal, ForChosen: ProposeForChosen },
};

function ProposeForChosen({ chosen }: { chosen: Chosen }) {
  const t = useText(proposalTexts);
  const { number } = useFormats();
  const mayHandOver = useMay('deal.transfer');
  const [isOpen, setOpen] = useState(false);
  if (!mayHandOver) return null;
  const isTooMany = chosen.matching !== null || chosen.ids.length > mostProposals;
  return (
    <>
      <Button
        size="small"
        icon={<UserRoundSearch aria-hidden size={14} />}
        disabledReason={isTooMany ? t('tooMany', { most: number(mostProposals) }) : null}
        onPress={() => setOpen(true)}
      >
        {t('proposeMany')}
      </Button>
      {isOpen && <ProposeOwnersDialog ids={chosen.ids} onClose={() => setOpen(false)} />}
    </>
  );
}
