import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import {
  Button,
  callContract,
  Dialog,
  ErrorNotice,
  MultiSelect,
  notify,
  useText,
} from '../../../platform/web/index.ts';
import type { EndpointAnswer } from '../../../platform/model/contract.ts';
import { tagsContract } from '../../model/tags/contract.ts';
import { tagTexts } from './texts.ts';
import { useTags } from './use-tag-groups.ts';

type Props = { ids: readonly string[]; onKeep: (ids: readonly string[]) => void; onClose: () => void };
type Answer = EndpointAnswer<typeof tagsContract.changeTags>;

/** Gives tags to many leads and takes others off; leads that refuse are named and stay chosen. */
export function ChangeTagsDialog({ ids, onKeep, onClose }: Props) {
  const t = useText(tagTexts);
  const [answer, setAnswer] = useState<Answer | null>(null);
  const take = (told: Answer): void => {
    if (told.changed > 0) notify({ tone: 'good', title: t('changed', { count: told.changed }) });
    onKeep(told.failed.map(({ id }) => id));
    if (told.failed.length === 0) onClose();
    else setAnswer(told);
  };
  if (answer) return <Refused answer={answer} onClose={onClose} />;
  return <WhichTags ids={ids} onDone={take} onClose={onClose} />;
}

function useSending(ids: readonly string[], onDone: (answer: Answer) => void) {
  const client = useQueryClient();
  const [failure, setFailure] = useState<unknown>(null);
  const [isPending, setPending] = useState(false);
  const send = async (give: readonly string[], take: readonly string[]): Promise<void> => {
    setPending(true);
    setFailure(null);
    try {
      const body = { ids: [...ids], give: [...give], take: [...take] };
      onDone(await callContract(tagsContract.changeTags, { body }));
    } catch (problem) {
      setFailure(problem);
    }
    setPending(false);
    await client.invalidateQueries({ queryKey: ['leads'] });
  };
  return { send, failure, isPending };
}

type WhichProps = Pick<Props, 'ids' | 'onClose'> & { onDone: (answer: Answer) => void };

function WhichTags({ ids, onDone, onClose }: WhichProps) {
  const t = useText(tagTexts);
  const tags = useTags();
  const [give, setGive] = useState<readonly string[]>([]);
  const [take, setTake] = useState<readonly string[]>([]);
  const { send, failure, isPending } = useSending(ids, onDone);
  const isBoth = give.some((id) => take.includes(id));
  const isWhole = give.length + take.length > 0 && !isBoth;
  const options = [...tags.values()].map(({ id, name, group }) => ({ id, name, detail: group }));
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (isWhole) void send(give, take);
  };
  const actions = (
    <>
      <Button onPress={onClose}>{t('cancel')}</Button>
      <Button type="submit" form="change-tags" variant="primary" isPending={isPending} isDisabled={!isWhole}>
        {t('apply')}
      </Button>
    </>
  );
  return (
    <Dialog
      title={t('changeTitle', { count: ids.length })}
      isOpen
      onClose={onClose}
      width="small"
      actions={actions}
    >
      <form id="change-tags" onSubmit={submit} noValidate className="flex flex-col gap-4">
        {failure !== null && <ErrorNotice error={failure} />}
        <MultiSelect label={t('give')} options={options} value={give} onChange={setGive} />
        <MultiSelect
          label={t('takeMany')}
          options={options}
          value={take}
          onChange={setTake}
          error={isBoth ? t('both') : null}
        />
        <p className="text-sm text-faint">{t('sticks')}</p>
      </form>
    </Dialog>
  );
}

function Refused({ answer, onClose }: { answer: Answer; onClose: () => void }) {
  const t = useText(tagTexts);
  return (
    <Dialog
      title={t('changed', { count: answer.changed })}
      isOpen
      onClose={onClose}
      actions={<Button onPress={onClose}>{t('close')}</Button>}
    >
      <p className="mb-2 text-soft">{t('failed', { count: answer.failed.length })}</p>
      <ul className="flex flex-col">
        {answer.failed.map(({ id, name, message }) => (
          <li
            key={id}
            className="flex justify-between gap-4 border-b border-line py-1.5 text-sm last:border-b-0"
          >
            <span className="min-w-0 truncate font-medium">{name || t('invisible')}</span>
            <span className="text-bad">{message}</span>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
