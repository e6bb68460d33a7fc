import { useState } from 'react';
import { FormDialog, TextArea, useText } from '../../../platform/web/index.ts';
import type { WireRequestPage } from '../../model/contract.ts';
import { approvalTexts } from '../texts.ts';
import { AskOthers, type Asking } from './AskOthers.tsx';
import { SendBack } from './SendBack.tsx';
import type { Deciding } from './use-deciding.ts';

/** What is asked in a dialog: the rarer ways, and on the phone yes and no as well. */
export type Asked = Asking | 'send_back' | 'approve' | 'reject';

type Props = { request: WireRequestPage; asked: Asked | null; deciding: Deciding; onClose: () => void };

/** The dialog of the way that was chosen. */
export function DecisionDialogs({ request, asked, deciding, onClose }: Props) {
  if (asked === null) return null;
  const given = { ...deciding, onClose };
  if (asked === 'send_back') return <SendBack request={request} {...given} />;
  if (asked === 'approve' || asked === 'reject') return <Answer act={asked} {...given} />;
  return <AskOthers asking={asked} {...given} />;
}

/** Yes or no with a comment; a no needs one. */
function Answer({ act, send, isPending, failure, onClose }: AnswerProps) {
  const t = useText(approvalTexts);
  const [comment, setComment] = useState('');
  const [isTried, setTried] = useState(false);
  const isMissing = act === 'reject' && !comment.trim();
  const submit = (): void => {
    setTried(true);
    if (isMissing) return;
    const decision =
      act === 'reject' ? { act, comment: comment.trim() } : { act, comment: comment.trim() || null };
    void send(decision).then((isDone) => isDone && onClose());
  };
  return (
    <FormDialog
      title={t(act)}
      confirm={t(act)}
      isPending={isPending}
      failure={failure}
      onClose={onClose}
      onSubmit={submit}
    >
      <TextArea
        label={t('comment')}
        hint={t(act === 'approve' ? 'commentOptional' : 'commentNeeded')}
        value={comment}
        onChange={setComment}
        rows={3}
        maxLength={1000}
        isRequired={act === 'reject'}
        error={isTried && isMissing ? t('reasonMissing') : null}
      />
    </FormDialog>
  );
}

type AnswerProps = { act: 'approve' | 'reject'; onClose: () => void } & Deciding;
