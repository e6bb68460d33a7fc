import { useState } from 'react';
import {
  callContract,
  FormDialog,
  RadioGroup,
  TextArea,
  TextField,
  useSending,
  useText,
} from '../../platform/web/index.ts';
import { quoteContract } from '../model/contract.ts';
import { quoteTexts } from './texts.ts';

/** Notes what the customer answered by phone or message. */
export function AnswerDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useText(quoteTexts);
  const [answer, setAnswer] = useState<'accepted' | 'declined'>('accepted');
  const [name, setName] = useState('');
  const [title, setTitle] = useState('');
  const [comment, setComment] = useState('');
  const [isAsked, setAsked] = useState(false);
  const { send, ...sending } = useSending({
    send: () =>
      callContract(quoteContract.answer, { params: { id }, body: { answer, name, title, comment } }),
    said: () => t('recorded'),
    stale: ['quotes', 'deals'],
    onDone: onClose,
  });
  const submit = (): void => {
    setAsked(true);
    if (name.trim()) void send();
  };
  return (
    <FormDialog
      title={t('record')}
      text={t('recordText')}
      confirm={t('record')}
      onSubmit={submit}
      onClose={onClose}
      {...sending}
    >
      <RadioGroup
        label={t('answer')}
        value={answer}
        onChange={(value) => setAnswer(value as 'accepted' | 'declined')}
        options={[
          { id: 'accepted', name: t('accept') },
          { id: 'declined', name: t('decline') },
        ]}
      />
      <TextField
        label={t('who')}
        isRequired
        maxLength={80}
        value={name}
        onChange={setName}
        error={isAsked && !name.trim() ? t('whoMissing') : null}
      />
      <TextField label={t('title')} maxLength={80} value={title} onChange={setTitle} />
      <TextArea label={t('comment')} value={comment} onChange={setComment} maxLength={1000} />
    </FormDialog>
  );
}
