import { Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import {
  Button,
  callContract,
  FormDrawer,
  IconButton,
  MoneyField,
  NumberField,
  SegmentedControl,
  TextField,
  useFormats,
  useSending,
  useText,
} from '../../../platform/web/index.ts';
import { moneyOf, mostLesser, type TaxMode } from '../../../quotes/model/quote-money.ts';
import { contractWorkContract, type WireStanding } from '../../model/work-contract.ts';
import { staleReads } from '../page/use-standing.ts';
import { lineTexts } from '../texts.ts';
import { draftsOf, freshLine, isBlank, isWhole, lineOf, pricedOf, type LineDraft } from './line-draft.ts';
import { ProductPicker } from './ProductPicker.tsx';

type Props = { standing: WireStanding; onClose: () => void };

/** The lines of a draft; what they come to is told as the server will count it. */
export function LinesEditor({ standing, onClose }: Props) {
  const t = useText(lineTexts);
  const { money } = useFormats();
  const [taxMode, setTaxMode] = useState<TaxMode>(standing.taxMode);
  const [lines, setLines] = useState<readonly LineDraft[]>(() => draftsOf(standing));
  const [lesser, setLesser] = useState(standing.lesser === '0' ? null : standing.lesser);
  const { send, failure, isPending } = useSending({
    send: () =>
      callContract(contractWorkContract.setLines, {
        params: { id: standing.id },
        body: { version: standing.version, taxMode, lines: lines.map(lineOf), lesser: lesser ?? '0' },
      }),
    said: () => t('saved'),
    stale: staleReads,
    onDone: onClose,
  });
  const priced = lines.filter(isWhole).map(pricedOf);
  const off = BigInt(lesser ?? '0');
  const isTooMuch = off > mostLesser(priced);
  const total = moneyOf(priced, taxMode, isTooMuch ? 0n : off).gross;
  return (
    <FormDrawer
      title={t('edit')}
      confirm={t('save')}
      onSubmit={() => void send()}
      onClose={onClose}
      isPending={isPending}
      isDisabled={!lines.every(isWhole) || isTooMuch}
      failure={failure}
    >
      <SegmentedControl
        label={t('taxMode')}
        segments={(['included', 'excluded'] as const).map((id) => ({ id, name: t(id) }))}
        value={taxMode}
        onChange={setTaxMode}
      />
      {lines.map((line, at) => (
        <LineFields
          key={line.key}
          line={line}
          number={at + 1}
          currency={standing.currency}
          onChange={(changed) => setLines(lines.with(at, changed))}
          onRemove={() => setLines(lines.toSpliced(at, 1))}
        />
      ))}
      <ProductPicker onPick={(line) => setLines([...lines.filter((one) => !isBlank(one)), line])} />
      <Button icon={<Plus aria-hidden size={15} />} onPress={() => setLines([...lines, freshLine()])}>
        {t('add')}
      </Button>
      <MoneyField
        label={t('lesser')}
        currency={standing.currency}
        value={lesser}
        onChange={setLesser}
        error={isTooMuch ? t('lesserTooLarge') : null}
      />
      <p className="figures text-base">{`${t('total')} ${money(total, standing.currency)}`}</p>
    </FormDrawer>
  );
}

type FieldsProps = {
  line: LineDraft;
  number: number;
  currency: string;
  onChange: (line: LineDraft) => void;
  onRemove: () => void;
};

function LineFields({ line, number, currency, onChange, onRemove }: FieldsProps) {
  const t = useText(lineTexts);
  const percent = (id: 'discount' | 'taxRate') => (
    <NumberField
      label={t(id)}
      unit="%"
      decimals={2}
      min={0}
      max={100}
      value={line[id]}
      onChange={(value) => onChange({ ...line, [id]: value })}
    />
  );
  return (
    <fieldset className="flex flex-col gap-3 rounded-md border border-line p-3">
      <legend className="sr-only">{t('line', { number })}</legend>
      <div className="flex items-end gap-2">
        <TextField
          className="flex-1"
          label={t('name')}
          value={line.name}
          onChange={(name) => onChange({ ...line, name })}
          isRequired
        />
        <IconButton label={t('remove')} icon={<Trash2 aria-hidden size={16} />} onPress={onRemove} />
      </div>
      <div className="grid grid-cols-2 gap-3">
        <NumberField
          label={t('quantity')}
          decimals={4}
          min={0.0001}
          max={99_999_999}
          value={line.quantity}
          onChange={(quantity) => onChange({ ...line, quantity })}
        />
        <TextField label={t('unit')} value={line.unit} onChange={(unit) => onChange({ ...line, unit })} />
        <MoneyField
          label={t('unitPrice')}
          currency={currency}
          value={line.unitPrice}
          onChange={(unitPrice) => onChange({ ...line, unitPrice })}
        />
        {percent('discount')}
        {percent('taxRate')}
      </div>
    </fieldset>
  );
}
