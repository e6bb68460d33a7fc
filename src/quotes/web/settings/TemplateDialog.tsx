import { useState } from 'react';
import {
  callContract,
  Checkbox,
  FormDialog,
  NumberField,
  Select,
  TextArea,
  TextField,
  useLabel,
  useSending,
  useText,
} from '../../../platform/web/index.ts';
import { quoteDesignContract } from '../../model/design-contract.ts';
import { cellsOfPaste, readLineTable } from '../../model/line-table.ts';
import { paymentTermsOptions, taxModes } from '../../model/quote-fields.ts';
import { decimalText, type QuoteLine } from '../../model/quote-line.ts';
import type { Template, TemplateBody } from '../../model/template.ts';
import { designTexts } from './texts.ts';

const empty: TemplateBody = {
  name: '',
  taxMode: 'included',
  validDays: 30,
  paymentTerms: null,
  terms: '',
  lines: [],
  isStandard: false,
};

/** A template: its conditions, and its lines as a table of text. */
export function TemplateDialog({ template, onClose }: { template: Template | null; onClose: () => void }) {
  const t = useText(designTexts);
  const label = useLabel();
  const [body, setBody] = useState<TemplateBody>(() => bodyOf(template ?? empty));
  const [table, setTable] = useState(() => textOf(body.lines));
  const [isAsked, setAsked] = useState(false);
  const set = (told: Partial<TemplateBody>): void => setBody({ ...body, ...told });
  const { send, ...sending } = useSending({
    send: () => {
      const { lines } = readLineTable(cellsOfPaste(table), { taxRate: 1300 });
      const whole = { ...body, lines };
      return template
        ? callContract(quoteDesignContract.changeTemplate, {
            params: { id: template.id },
            ifMatch: template.version,
            body: whole,
          })
        : callContract(quoteDesignContract.createTemplate, { body: whole });
    },
    said: () => t('saved'),
    stale: ['quote-templates'],
    onDone: onClose,
  });
  const submit = (): void => {
    setAsked(true);
    if (body.name.trim()) void send();
  };
  return (
    <FormDialog
      title={t(template ? 'change' : 'add')}
      width="normal"
      confirm={t('save')}
      onSubmit={submit}
      onClose={onClose}
      {...sending}
    >
      <TextField
        label={t('name')}
        isRequired
        maxLength={120}
        value={body.name}
        onChange={(name) => set({ name })}
        error={isAsked && !body.name.trim() ? t('nameMissing') : null}
      />
      <div className="grid gap-3 md:grid-cols-3">
        <Select
          label={t('taxMode')}
          options={taxModes.map(({ value, label: name }) => ({ id: value, name: label(name) }))}
          value={body.taxMode}
          onChange={(value) => value && set({ taxMode: value as TemplateBody['taxMode'] })}
        />
        <NumberField
          label={t('validDays')}
          min={1}
          max={730}
          unit={t('days')}
          value={body.validDays}
          onChange={(days) => set({ validDays: days ?? 30 })}
        />
        <Select
          label={t('payment')}
          isClearable
          options={paymentTermsOptions.map(({ value, label: name }) => ({ id: value, name: label(name) }))}
          value={body.paymentTerms}
          onChange={(paymentTerms) => set({ paymentTerms })}
        />
      </div>
      <TextArea label={t('terms')} value={body.terms ?? ''} onChange={(terms) => set({ terms })} />
      <TextArea label={t('lines')} hint={t('linesHint')} value={table} onChange={setTable} />
      <Checkbox
        label={t('isStandard')}
        value={body.isStandard}
        onChange={(isStandard) => set({ isStandard })}
      />
      <p className="text-sm text-faint">{t('standardHint')}</p>
    </FormDialog>
  );
}

function bodyOf({
  name,
  taxMode,
  validDays,
  paymentTerms,
  terms,
  lines,
  isStandard,
}: TemplateBody): TemplateBody {
  return { name, taxMode, validDays, paymentTerms, terms, lines, isStandard };
}

/** Lines as the table that reads back as them. */
function textOf(lines: readonly QuoteLine[]): string {
  const cells = lines.map((line) => [
    line.name,
    line.spec,
    line.unit,
    decimalText(BigInt(line.quantity)),
    decimalText(BigInt(line.unitPrice), 2),
    line.discount === 0 ? '' : `${decimalText(line.discount, 2)}%`,
    `${decimalText(line.taxRate, 2)}%`,
  ]);
  return cells.map((row) => row.join('\t')).join('\n');
}
