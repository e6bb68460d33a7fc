import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import {
  Button,
  ComboBox,
  IconButton,
  MultiSelect,
  Select,
  TextField,
  useLabel,
  usePointerSource,
  useText,
  type Option,
} from '../../../platform/web/index.ts';
import { industryOptions } from '../../../accounts/model/options.ts';
import { sizeBands } from '../../model/units.ts';
import { wizardTexts } from '../texts.ts';
import { wordsIn, type DrawnShare, type OrderDraft } from './order-draft.ts';

type Props = { draft: OrderDraft; onChange: (change: Partial<OrderDraft>) => void };

const ways = ['one', 'evenly', 'region', 'industry', 'size'] as const;

/** To whom: one person, several evenly, or by a trait of the account. */
export function ReceiverFields({ draft, onChange }: Props) {
  const t = useText(wizardTexts);
  return (
    <>
      <Select
        label={t('toWhom')}
        options={ways.map((id) => ({ id, name: t(id) }))}
        value={draft.by}
        onChange={(by) => by && onChange({ by: by as OrderDraft['by'], shares: [emptyShare], picks: {} })}
      />
      {draft.by === 'one' && (
        <Person
          label={t('receiver')}
          value={draft.receiver}
          onChange={(receiver) => onChange({ receiver })}
        />
      )}
      {draft.by === 'evenly' && <Several draft={draft} onChange={onChange} />}
      {draft.by !== 'one' && draft.by !== 'evenly' && <Shares draft={draft} onChange={onChange} />}
    </>
  );
}

const emptyShare: DrawnShare = { values: [], user: null };

type PersonProps = { label: string; value: Option | null; onChange: (value: Option | null) => void };

function Person({ label, value, onChange }: PersonProps) {
  const people = usePointerSource('user');
  return (
    <ComboBox
      label={label}
      isRequired
      value={value}
      onChange={onChange}
      search={people?.search ?? (() => Promise.resolve([]))}
    />
  );
}

function Several({ draft: { receivers }, onChange }: Props) {
  const t = useText(wizardTexts);
  const add = (person: Option | null): void => {
    if (person && !receivers.some(({ id }) => id === person.id))
      onChange({ receivers: [...receivers, person], picks: {} });
  };
  return (
    <>
      {receivers.length > 0 && (
        <ul className="flex flex-wrap gap-1.5">
          {receivers.map(({ id, name }) => (
            <li key={id} className="flex h-7 items-center gap-1 rounded-md bg-sunken pl-2 text-sm">
              {name}
              <IconButton
                size="small"
                label={t('remove', { name })}
                icon={<X aria-hidden size={14} />}
                onPress={() => onChange({ receivers: receivers.filter((one) => one.id !== id), picks: {} })}
              />
            </li>
          ))}
        </ul>
      )}
      <Person key={receivers.length} label={t('addReceiver')} value={null} onChange={add} />
    </>
  );
}

function Shares({ draft, onChange }: Props) {
  const t = useText(wizardTexts);
  const { shares, rest } = draft;
  const change = (at: number, next: Partial<DrawnShare>): void =>
    onChange({ shares: shares.map((one, index) => (index === at ? { ...one, ...next } : one)), picks: {} });
  return (
    <>
      {shares.map((share, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- shares have no other name than their place
        <fieldset key={index} className="flex flex-col gap-3 rounded-md border border-line p-3">
          <ShareValues draft={draft} values={share.values} onChange={(values) => change(index, { values })} />
          <Person label={t('receiver')} value={share.user} onChange={(user) => change(index, { user })} />
        </fieldset>
      ))}
      <span>
        <Button
          size="small"
          icon={<Plus aria-hidden size={14} />}
          onPress={() => onChange({ shares: [...shares, emptyShare] })}
        >
          {t('addShare')}
        </Button>
      </span>
      <Person label={t('rest')} value={rest} onChange={(next) => onChange({ rest: next, picks: {} })} />
    </>
  );
}

type ValuesProps = {
  draft: OrderDraft;
  values: readonly string[];
  onChange: (values: readonly string[]) => void;
};

function ShareValues({ draft: { by }, values, onChange }: ValuesProps) {
  const t = useText(wizardTexts);
  const label = useLabel();
  if (by === 'region') return <Regions values={values} onChange={onChange} />;
  const options =
    by === 'size'
      ? sizeBands.map((id) => ({ id, name: t(id) }))
      : industryOptions.map((one) => ({ id: one.value, name: label(one.label) }));
  const name = t(by === 'size' ? 'sizes' : 'industries');
  return <MultiSelect label={t('values', { name })} options={options} value={values} onChange={onChange} />;
}

/** Typed in a row; what is typed stays as it is, only its words are taken. */
function Regions({ values, onChange }: Omit<ValuesProps, 'draft'>) {
  const t = useText(wizardTexts);
  const [text, setText] = useState(values.join('、'));
  const change = (typed: string): void => {
    setText(typed);
    onChange(wordsIn(typed));
  };
  return (
    <TextField
      label={t('values', { name: t('regions') })}
      placeholder={t('regionsExample')}
      value={text}
      onChange={change}
    />
  );
}
