import { useNavigate } from '@tanstack/react-router';
import { Ban, FilePen, FilePlus2, FileText, PenLine, Send, Undo2 } from 'lucide-react';
import { useState } from 'react';
import {
  Button,
  callContract,
  Menu,
  type MenuEntry,
  useSending,
  useText,
} from '../../../platform/web/index.ts';
import { contractWorkContract, type WireStanding } from '../../model/work-contract.ts';
import { stepTexts } from '../texts.ts';
import { PaperDialog } from '../paper/PaperDialog.tsx';
import { paperTexts } from '../paper/texts.ts';
import { SignDialog } from './SignDialog.tsx';
import { TerminateDialog } from './TerminateDialog.tsx';
import { staleReads, useStanding } from './use-standing.ts';

type PlainStep = 'submit' | 'redraft' | 'send';
type Opened = 'sign' | 'terminate' | 'paper' | null;

/** The next steps of a contract: the likeliest as buttons, the others in a menu. */
export function ContractSteps({ id }: { id: string }) {
  const t = useText(stepTexts);
  const p = useText(paperTexts);
  const { data } = useStanding(id);
  const [opened, setOpened] = useState<Opened>(null);
  const step = usePlainSteps(id);
  const amend = useAmending(id);
  if (!data) return null;
  const { can } = data;
  return (
    <>
      <Button icon={<FileText aria-hidden size={15} />} onPress={() => setOpened('paper')}>
        {p('paper')}
      </Button>
      {can.submit && (
        <Button
          variant="primary"
          icon={<Send aria-hidden size={16} />}
          isPending={step.isPending}
          onPress={() => void step.send('submit')}
        >
          {t('submit')}
        </Button>
      )}
      {can.send && (
        <Button icon={<Send aria-hidden size={16} />} onPress={() => void step.send('send')}>
          {t('send')}
        </Button>
      )}
      {can.sign && (
        <Button variant="primary" icon={<PenLine aria-hidden size={16} />} onPress={() => setOpened('sign')}>
          {t('sign')}
        </Button>
      )}
      <MoreSteps
        can={can}
        onRedraft={() => void step.send('redraft')}
        onTerminate={() => setOpened('terminate')}
        onAmend={() => void amend.send()}
      />
      {opened === 'paper' && <PaperDialog id={id} standing={data} onClose={() => setOpened(null)} />}
      {opened === 'sign' && <SignDialog id={id} onClose={() => setOpened(null)} />}
      {opened === 'terminate' && <TerminateDialog id={id} onClose={() => setOpened(null)} />}
    </>
  );
}

function usePlainSteps(id: string) {
  const t = useText(stepTexts);
  return useSending<WireStanding, PlainStep>({
    send: (step) => callContract(contractWorkContract[step], { params: { id }, body: {} }),
    said: (_, step) => t(step === 'submit' ? 'submitted' : 'done'),
    stale: staleReads,
    failed: (title) => ({ title }),
  });
}

function useAmending(id: string) {
  const t = useText(stepTexts);
  const navigate = useNavigate();
  return useSending({
    send: () => callContract(contractWorkContract.amend, { params: { id }, body: {} }),
    said: () => t('amended'),
    stale: staleReads,
    onDone: (made) => navigate({ href: `/contracts/${made.id}` }),
    failed: (title) => ({ title }),
  });
}

type MoreProps = {
  can: WireStanding['can'];
  onRedraft: () => void;
  onTerminate: () => void;
  onAmend: () => void;
};

function MoreSteps({ can, onRedraft, onTerminate, onAmend }: MoreProps) {
  const t = useText(stepTexts);
  const all: [boolean, Exclude<MenuEntry, 'separator'>][] = [
    [can.redraft, { id: 'redraft', name: t('redraft'), icon: <Undo2 size={16} />, onAction: onRedraft }],
    [can.amend, { id: 'amend', name: t('amend'), icon: <FilePlus2 size={16} />, onAction: onAmend }],
    [
      can.terminate,
      {
        id: 'terminate',
        name: t('terminate'),
        icon: <Ban size={16} />,
        onAction: onTerminate,
        isDanger: true,
      },
    ],
  ];
  const entries = all.flatMap(([isPossible, entry]) => (isPossible ? [entry] : []));
  if (entries.length === 0) return null;
  return (
    <Menu
      label={t('more')}
      entries={entries}
      placement="bottom end"
      trigger={<Button icon={<FilePen aria-hidden size={15} />}>{t('more')}</Button>}
    />
  );
}
