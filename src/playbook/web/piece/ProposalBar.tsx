import { useState } from 'react';
import {
  Button,
  callContract,
  FormDialog,
  Select,
  TextArea,
  useLabel,
  useSending,
  useText,
} from '../../../platform/web/index.ts';
import { playbookContract, type WirePiece, type WireProposal } from '../../model/contract.ts';
import { scopeWords } from '../../model/piece.ts';
import { pieceTexts } from './texts.ts';

const stale = ['playbook-pieces', 'playbook-proposals', 'deals'];

/** Where a proposal stands: waiting, returned with a word, or for the reader to decide. */
export function ProposalBar({ piece, onDecided }: { piece: WirePiece; onDecided: () => void }) {
  const { proposal } = piece;
  if (!proposal || proposal.outcome === 'approved' || piece.scope !== 'personal') return null;
  return (
    <div className="flex flex-wrap items-center gap-3 rounded-md bg-warn-soft px-3 py-2 text-sm text-warn">
      <Words proposal={proposal} />
      {proposal.mayDecide && <Decide piece={piece} proposal={proposal} onDecided={onDecided} />}
    </div>
  );
}

function Words({ proposal }: { proposal: WireProposal }) {
  const t = useText(pieceTexts);
  const label = useLabel();
  const whom = proposal.team?.name ?? label(scopeWords[proposal.scope]);
  if (proposal.outcome === 'returned')
    return (
      <span>{t('returned', { who: proposal.decidedBy?.name ?? '', answer: proposal.answer ?? '' })}</span>
    );
  if (!proposal.mayDecide) return <span>{t('waiting', { whom })}</span>;
  return (
    <span>
      {t('asked', { who: proposal.by.name ?? '', whom })}
      {proposal.word && ` · ${proposal.word}`}
    </span>
  );
}

type DecideProps = { piece: WirePiece; proposal: WireProposal; onDecided: () => void };
type Decision = { outcome: 'approved' | 'returned'; answer: string };

function Decide({ piece, proposal, onDecided }: DecideProps) {
  const t = useText(pieceTexts);
  const [answer, setAnswer] = useState<string | null>(null);
  const { send, failure, isPending } = useSending({
    send: (body: Decision) =>
      callContract(playbookContract.decideProposal, { params: { id: proposal.id }, body }),
    said: ({ outcome }) => t(outcome === 'approved' ? 'approved' : 'sentBack'),
    stale,
    onDone: ({ outcome }) => outcome === 'returned' && onDecided(),
  });
  return (
    <span className="ml-auto flex gap-2">
      <Button size="small" onPress={() => setAnswer('')}>
        {t('sendBack')}
      </Button>
      <Button
        size="small"
        variant="primary"
        isPending={isPending}
        onPress={() => void send({ outcome: 'approved', answer: '' })}
      >
        {t('approve')}
      </Button>
      {answer !== null && (
        <FormDialog
          title={t('sendBackTitle', { title: piece.title })}
          confirm={t('sendBack')}
          onSubmit={() => void send({ outcome: 'returned', answer })}
          onClose={() => setAnswer(null)}
          isDisabled={answer.trim() === ''}
          failure={failure}
          isPending={isPending}
        >
          <TextArea
            label={t('answer')}
            isRequired
            value={answer}
            onChange={setAnswer}
            maxLength={500}
            isFocusedFirst
          />
        </FormDialog>
      )}
    </span>
  );
}

/** Offers a piece of one's own to the team or to everybody. */
export function ProposeDialog({ piece, onClose }: { piece: WirePiece; onClose: () => void }) {
  const t = useText(pieceTexts);
  const label = useLabel();
  const [scope, setScope] = useState<'team' | 'organisation'>('team');
  const [word, setWord] = useState('');
  const { send, failure, isPending } = useSending({
    send: () =>
      callContract(playbookContract.proposePiece, { params: { id: piece.id }, body: { scope, word } }),
    said: () => t('proposed'),
    stale,
    onDone: onClose,
  });
  return (
    <FormDialog
      title={t('proposeTitle', { title: piece.title })}
      confirm={t('propose')}
      onSubmit={() => void send()}
      onClose={onClose}
      failure={failure}
      isPending={isPending}
    >
      <Select
        label={t('proposeTo')}
        options={(['team', 'organisation'] as const).map((id) => ({ id, name: label(scopeWords[id]) }))}
        value={scope}
        onChange={(id) => id && setScope(id as typeof scope)}
      />
      <TextArea label={t('proposeWord')} value={word} onChange={setWord} maxLength={500} />
    </FormDialog>
  );
}
