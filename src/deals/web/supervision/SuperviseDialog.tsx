import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import {
  Button,
  callContract,
  Dialog,
  ErrorNotice,
  notify,
  TextArea,
  useText,
} from '../../../platform/web/index.ts';
import { supervisionContract } from '../../model/supervision/contract.ts';
import { supervisionTexts } from './texts.ts';

type Props = { deal: { id: string; name: string; owner: string | null }; onClose: () => void };

/** Asks the owner of a deal to act. */
export function SuperviseDialog({ deal, onClose }: Props) {
  const t = useText(supervisionTexts);
  const client = useQueryClient();
  const [body, setBody] = useState('');
  const [isAsked, setAsked] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const [isSending, setSending] = useState(false);
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setAsked(true);
    if (body.trim().length < 2) return;
    setSending(true);
    try {
      await callContract(supervisionContract.superviseDeal, { params: { id: deal.id }, body: { body } });
      notify({ tone: 'good', title: t('sent') });
      await Promise.all(
        ['deals', 'deal-progress', 'timeline'].map((key) => client.invalidateQueries({ queryKey: [key] })),
      );
      onClose();
    } catch (problem) {
      setFailure(problem);
      setSending(false);
    }
  };
  const actions = (
    <>
      <Button onPress={onClose}>{t('cancel')}</Button>
      <Button type="submit" form="supervise" variant="primary" isPending={isSending}>
        {t('send')}
      </Button>
    </>
  );
  return (
    <Dialog
      title={t('superviseTitle', { name: deal.name })}
      isOpen
      onClose={onClose}
      width="small"
      actions={actions}
    >
      <form id="supervise" onSubmit={(event) => void send(event)} noValidate className="flex flex-col gap-3">
        {failure !== null && <ErrorNotice error={failure} />}
        <p className="text-sm text-soft">{t('superviseText', { who: deal.owner ?? t('theOwner') })}</p>
        <TextArea
          label={t('words')}
          value={body}
          onChange={setBody}
          rows={3}
          maxLength={1000}
          isRequired
          error={isAsked && body.trim().length < 2 ? t('wordsMissing') : null}
        />
      </form>
    </Dialog>
  );
}
