import { CircleCheck, CircleX, Inbox, RotateCcw, Undo2, Workflow } from 'lucide-react';
import { useState } from 'react';
import type { BulkAnswer } from '../../../../records/model/record-contract.ts';
import { type Chosen, useBulkSending } from '../../../../records/web/index.ts';
import { Button, callContract, Menu, useText, type MenuEntry } from '../../../../platform/web/index.ts';
import { leadStepContract } from '../../../model/lead/step-contract.ts';
import { CloseDialog, type ClosingStep } from '../steps/CloseDialog.tsx';
import { stepTexts } from '../steps/texts.ts';
import { staleWithSteps } from '../steps/use-steps.ts';

type Props = { chosen: Chosen; onKeep: (ids: readonly string[]) => void };

const mostAtOnce = 500;

/** One step for the chosen leads; those that refuse are told with what they lack, and stay chosen. */
export function BulkSteps({ chosen, onKeep }: Props) {
  const t = useText(stepTexts);
  const [asked, setAsked] = useState<ClosingStep | null>(null);
  const { send, refused } = useBulkSending({
    send: (act: () => Promise<BulkAnswer>) => act(),
    said: (count) => t('allDone', { count }),
    stale: staleWithSteps,
    onKeep,
    failed: (title) => ({ title }),
  });
  const ids = [...chosen.ids];
  const { acceptLeads, qualifyLeads, reopenLeads, disqualifyLeads, returnLeads } = leadStepContract;
  const entries: MenuEntry[] = [
    entry('accept', t('accept'), <Inbox aria-hidden size={16} />, () =>
      send(() => callContract(acceptLeads, { body: { ids } })),
    ),
    entry('qualify', t('qualify'), <CircleCheck aria-hidden size={16} />, () =>
      send(() => callContract(qualifyLeads, { body: { ids } })),
    ),
    entry('reopen', t('reopen'), <RotateCcw aria-hidden size={16} />, () =>
      send(() => callContract(reopenLeads, { body: { ids } })),
    ),
    'separator',
    entry('return', t('return'), <Undo2 aria-hidden size={16} />, () => setAsked('return')),
    {
      ...entry('disqualify', t('disqualify'), <CircleX aria-hidden size={16} />, () =>
        setAsked('disqualify'),
      ),
      isDanger: true,
    },
  ];
  const isTooMany = chosen.matching !== null || ids.length > mostAtOnce;
  return (
    <>
      {isTooMany ? (
        <Button size="small" icon={<Workflow aria-hidden size={14} />} disabledReason={t('tooMany')}>
          {t('handleMany')}
        </Button>
      ) : (
        <Menu
          label={t('handleMany')}
          entries={entries}
          trigger={
            <Button size="small" icon={<Workflow aria-hidden size={14} />}>
              {t('handleMany')}
            </Button>
          }
        />
      )}
      {asked && (
        <CloseDialog
          step={asked}
          about={ids.length}
          onClose={() => setAsked(null)}
          onConfirm={async (closing) => {
            const endpoint = asked === 'return' ? returnLeads : disqualifyLeads;
            await send(() => callContract(endpoint, { body: { ids, ...closing } }));
            setAsked(null);
          }}
        />
      )}
      {refused}
    </>
  );
}

function entry(id: string, name: string, icon: React.ReactNode, onAction: () => unknown) {
  return { id, name, icon, onAction: () => void onAction() };
}
