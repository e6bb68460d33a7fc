import { useState } from 'react';
import type { MeasureUnit } from '../../../insights/model/measure.ts';
import { useMeasures } from '../../../insights/web/index.ts';
import {
  callContract,
  ComboBox,
  DatePicker,
  FormDialog,
  TextArea,
  TextField,
  useSending,
  usePointerSource,
  useText,
  useToday,
  type Option,
} from '../../../platform/web/index.ts';
import { actionItemContract, type NewItem, type WireActionItem } from '../../model/action-item/contract.ts';
import type { AskedFigure } from '../../model/action-item/figure.ts';
import { BasisField } from './BasisField.tsx';
import { ExpectedFields, type ExpectedDraft } from './ExpectedFields.tsx';
import { typedAmount } from './known-figures.ts';
import { itemTexts } from './texts.ts';

type Props = {
  /** The number it rests on, where that is known already. */
  basis?: AskedFigure | undefined;
  title?: string;
  owner?: Option | null;
  /** Who takes the item in; items by themselves unless told. */
  send?: (item: NewItem) => Promise<WireActionItem>;
  onClose: () => void;
};

const addItem = (body: NewItem) => callContract(actionItemContract.addActionItem, { body });

/** Gives an action item: what, who, by when, on which number, to what effect. */
export function NewItemDialog({ basis: known, title: begun = '', owner: first = null, ...props }: Props) {
  const t = useText(itemTexts);
  const [title, setTitle] = useState(begun);
  const [words, setWords] = useState('');
  const [owner, setOwner] = useState<Option | null>(first);
  const [dueOn, setDue] = useState<string | null>(useToday(14));
  const [basis, setBasis] = useState<AskedFigure | null>(known ?? null);
  const [expected, setExpected] = useState<ExpectedDraft>({
    direction: null,
    amount: null,
    by: useToday(90),
  });
  const [isAsked, setAsked] = useState(false);
  const unit = useUnit(basis);
  const people = usePointerSource('user');
  const isVague = expected.direction !== null && (!expected.amount || !expected.by);
  const { send, ...sending } = useSending({
    send: () => (props.send ?? addItem)(itemOf({ title, words, owner, dueOn, basis, expected, unit })),
    said: () => t('added'),
    stale: ['action-items', 'reviews', 'tasks', 'work-queue'],
    onDone: props.onClose,
  });
  const submit = (): void => {
    setAsked(true);
    if (title.trim() && dueOn && !isVague) void send();
  };
  return (
    <FormDialog
      title={t('add')}
      text={t('addText')}
      confirm={t('add')}
      onSubmit={submit}
      onClose={props.onClose}
      {...sending}
    >
      <TextField
        label={t('title')}
        isRequired
        isFocusedFirst
        maxLength={200}
        value={title}
        onChange={setTitle}
        error={isAsked && !title.trim() ? t('titleMissing') : null}
      />
      <div className="grid grid-cols-2 gap-3">
        <ComboBox
          label={t('owner')}
          value={owner}
          onChange={setOwner}
          search={people?.search ?? (() => Promise.resolve([]))}
        />
        <DatePicker label={t('dueOn')} isRequired value={dueOn} onChange={setDue} />
      </div>
      <TextArea label={t('words')} value={words} onChange={setWords} rows={2} maxLength={2000} />
      <BasisField known={known} value={basis} onChange={setBasis} />
      {basis && unit && (
        <ExpectedFields unit={unit} draft={expected} onChange={setExpected} isAsked={isAsked} />
      )}
    </FormDialog>
  );
}

function useUnit(basis: AskedFigure | null): MeasureUnit | undefined {
  return useMeasures().measures.find(({ id }) => id === basis?.measure)?.unit;
}

type Drawn = {
  title: string;
  words: string;
  owner: Option | null;
  dueOn: string | null;
  basis: AskedFigure | null;
  expected: ExpectedDraft;
  unit: MeasureUnit | undefined;
};

function itemOf({ title, words, owner, dueOn, basis, expected, unit }: Drawn): NewItem {
  const { direction, amount, by } = expected;
  return {
    title: title.trim(),
    words: words.trim(),
    ...(owner && { ownerId: owner.id }),
    dueOn: dueOn!,
    basis,
    expected:
      basis && direction && amount && by
        ? { direction, amount: typedAmount(unit ?? 'count', amount), by }
        : null,
  };
}
