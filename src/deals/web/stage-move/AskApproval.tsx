import { useQuery } from '@tanstack/react-query';
import { Clock3 } from 'lucide-react';
import { contractQuery, TextArea, useText } from '../../../platform/web/index.ts';
import { stageMoveContract } from '../../model/stage-move/contract.ts';
import { processTexts } from '../process/texts.ts';

type Props = { dealId: string; why: string; error: string | null; onChange: (why: string) => void };

/** Why a move is asked for; a sentence where one waits for approval already. */
export function AskApproval({ dealId, why, error, onChange }: Props) {
  const t = useText(processTexts);
  const { data } = useQuery(contractQuery(stageMoveContract.listStageMoves, { params: { id: dealId } }));
  if (data?.items.some(({ state }) => state === 'waiting'))
    return (
      <p className="flex items-start gap-2 text-sm text-soft">
        <Clock3 aria-hidden size={16} className="mt-0.5 shrink-0 text-accent" />
        {t('waitsAlready')}
      </p>
    );
  return (
    <TextArea
      label={t('why')}
      hint={t('whyHint')}
      isRequired
      value={why}
      onChange={onChange}
      rows={3}
      maxLength={1000}
      error={error}
    />
  );
}
