import { useState } from 'react';
import {
  Button,
  callContract,
  DatePicker,
  FormDialog,
  RadioGroup,
  TextArea,
  TextField,
  useSending,
  useText,
} from '../../../platform/web/index.ts';
import { actionItemContract, type WireActionItem } from '../../model/action-item/contract.ts';
import { itemTexts } from './texts.ts';

const stale = ['action-items', 'reviews', 'tasks', 'work-queue'];

/** What may be done with an open item: end it, change it. */
export function ItemActs({ item }: { item: WireActionItem }) {
  const t = useText(itemTexts);
  const [asking, setAsking] = useState<'end' | 'change' | null>(null);
  const close = (): void => setAsking(null);
  if (!item.mayChange || item.state !== 'open') return null;
  return (
    <span className="flex gap-2 pt-1">
      <Button size="small" onPress={() => setAsking('end')}>
        {t('end')}
      </Button>
      <Button size="small" variant="quiet" onPress={() => setAsking('change')}>
        {t('edit')}
      </Button>
      {asking === 'end' && <EndDialog item={item} onClose={close} />}
      {asking === 'change' && <ChangeDialog item={item} onClose={close} />}
    </span>
  );
}

type Props = { item: WireActionItem; onClose: () => void };

function EndDialog({ item, onClose }: Props) {
  const t = useText(itemTexts);
  const [state, setState] = useState<'done' | 'dropped'>('done');
  const [words, setWords] = useState('');
  const { send, ...sending } = useSending({
    send: () =>
      callContract(actionItemContract.endActionItem, {
        params: { id: item.id },
        body: { state, words: words.trim() || null },
      }),
    said: () => t('endedSaid'),
    stale,
    onDone: onClose,
  });
  return (
    <FormDialog
      title={t('endTitle')}
      text={item.title}
      confirm={t('end')}
      onSubmit={() => void send()}
      onClose={onClose}
      {...sending}
    >
      <RadioGroup
        label={t('endHow')}
        options={(['done', 'dropped'] as const).map((id) => ({ id, name: t(id) }))}
        value={state}
        onChange={(chosen) => setState(chosen as typeof state)}
      />
      <TextArea label={t('endWords')} value={words} onChange={setWords} rows={3} maxLength={1000} />
    </FormDialog>
  );
}

function ChangeDialog({ item, onClose }: Props) {
  const t = useText(itemTexts);
  const [title, setTitle] = useState(item.title);
  const [words, setWords] = useState(item.words);
  const [dueOn, setDue] = useState<string | null>(item.dueOn);
  const { send, ...sending } = useSending({
    send: () =>
      callContract(actionItemContract.changeActionItem, {
        params: { id: item.id },
        ifMatch: item.version,
        body: { title: title.trim(), words: words.trim(), dueOn: dueOn! },
      }),
    stale,
    onDone: onClose,
  });
  return (
    <FormDialog
      title={t('edit')}
      confirm={t('save')}
      onSubmit={() => void send()}
      onClose={onClose}
      isDisabled={!title.trim() || !dueOn}
      {...sending}
    >
      <TextField label={t('title')} isRequired maxLength={200} value={title} onChange={setTitle} />
      <DatePicker label={t('dueOn')} isRequired value={dueOn} onChange={setDue} />
      <TextArea label={t('words')} value={words} onChange={setWords} rows={3} maxLength={2000} />
    </FormDialog>
  );
}
