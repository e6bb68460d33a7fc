import { useState } from 'react';
import { FormDialog, Select, TextArea, useText } from '../../../platform/web/index.ts';
import type { WireRequestPage } from '../../model/contract.ts';
import { approvalTexts } from '../texts.ts';
import type { Decision } from './use-deciding.ts';

type Props = {
  request: WireRequestPage;
  send: (decision: Decision) => Promise<boolean>;
  isPending: boolean;
  failure: unknown;
  onClose: () => void;
};

const submitter = 'submitter';

/** Sends the paper back to its submitter or to a step that was passed, with the reason. */
export function SendBack({ request, send, isPending, failure, onClose }: Props) {
  const t = useText(approvalTexts);
  const [to, setTo] = useState<string>(submitter);
  const [comment, setComment] = useState('');
  const [isAsked, setAsked] = useState(false);
  const submit = (): void => {
    setAsked(true);
    if (!comment.trim()) return;
    const stepId = to === submitter ? null : to;
    void send({ act: 'send_back', stepId, comment }).then((isDone) => isDone && onClose());
  };
  return (
    <FormDialog
      title={t('sendBack')}
      confirm={t('sendBack')}
      isPending={isPending}
      failure={failure}
      onClose={onClose}
      onSubmit={submit}
    >
      <Select
        label={t('sendBackTo')}
        value={to}
        onChange={(id) => setTo(id ?? submitter)}
        options={[
          { id: submitter, name: `${t('theSubmitter')} · ${request.submitter.name}` },
          ...request.passed.map(({ id, name }) => ({ id, name })),
        ]}
      />
      <TextArea
        label={t('comment')}
        value={comment}
        onChange={setComment}
        rows={3}
        maxLength={1000}
        isRequired
        error={isAsked && !comment.trim() ? t('reasonMissing') : null}
      />
    </FormDialog>
  );
}
