import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useMay } from '../../../identity/web/index.ts';
import {
  Card,
  contractQuery,
  Link,
  SegmentedControl,
  useLabel,
  useText,
} from '../../../platform/web/index.ts';
import { playbookContract } from '../../model/contract.ts';
import { families, familyWords, type Family } from '../../model/piece.ts';
import { panelTexts } from '../texts.ts';
import { DealPiece } from './DealPiece.tsx';
import { usePieceActions } from './use-piece-actions.ts';

type Props = {
  dealId: string;
  /** May the reader write follow-ups on this deal? */
  mayWrite: boolean;
  /** Shows the box of the follow-up, wherever on the page it is. */
  onInserted: () => void;
};

/** What the playbook has for the stage of a deal, filled with the deal's values. */
export function PlaybookCard({ dealId, mayWrite, onInserted }: Props) {
  const t = useText(panelTexts);
  const mayRead = useMay('playbook_piece.read');
  const actions = usePieceActions(dealId, onInserted);
  const [chosen, setChosen] = useState<Family | 'all'>('all');
  const { data } = useQuery({
    ...contractQuery(playbookContract.playbookOfDeal, { params: { id: dealId } }),
    enabled: mayRead,
  });
  if (!data) return null;
  const there = families.filter((family) => data.pieces.some(({ piece }) => piece.family === family));
  const family = there.includes(chosen as Family) ? chosen : 'all';
  const shown = data.pieces.filter(({ piece }) => family === 'all' || piece.family === family);
  return (
    <Card
      title={t('title')}
      actions={
        <Link href={`/playbook?stage=${data.stageId}`} className="text-sm">
          {t('library')}
        </Link>
      }
    >
      {there.length > 1 && <Families there={there} value={family} onChange={setChosen} />}
      {shown.length === 0 && <Nothing stageId={data.stageId} />}
      <ul className="flex flex-col">
        {shown.map((one) => (
          <DealPiece key={one.piece.id} {...one} actions={actions} mayWrite={mayWrite} />
        ))}
      </ul>
    </Card>
  );
}

type FamiliesProps = {
  there: readonly Family[];
  value: Family | 'all';
  onChange: (family: Family | 'all') => void;
};

function Families({ there, value, onChange }: FamiliesProps) {
  const t = useText(panelTexts);
  const label = useLabel();
  return (
    <div className="mb-2 overflow-x-auto">
      <SegmentedControl
        label={t('title')}
        value={value}
        onChange={onChange}
        segments={[
          { id: 'all' as const, name: t('all') },
          ...there.map((id) => ({ id, name: label(familyWords[id]) })),
        ]}
      />
    </div>
  );
}

function Nothing({ stageId }: { stageId: string }) {
  const t = useText(panelTexts);
  const mayWrite = useMay('playbook_piece.create');
  return (
    <p className="text-sm text-soft">
      {t('none')} · {t('noneText')}{' '}
      {mayWrite && <Link href={`/playbook/new?stage=${stageId}`}>{t('write')}</Link>}
    </p>
  );
}
