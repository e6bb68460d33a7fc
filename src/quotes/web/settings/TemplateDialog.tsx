import { useState } from 'react';
import {
  Button,
  callContract,
  Checkbox,
  FormDialog,
  NumberField,
  Select,
  TextArea,
  TextField,
  useLabel,
  useSending,
  useLocale,
  useText,
} from '../../../platform/web/index.ts';
import { quoteDesignContract } from '../../model/design-contract.ts';
import { paymentTermsOptions, taxModes } from '../../model/quote-fields.ts';
import type { Template, TemplateBody } from '../../model/template.ts';
import { hasFaults, isBlank, lineOf, reckon, typedLine, type LinesDraft } from '../editor/line-draft.ts';
import { AddLines } from '../editor/LinesEditor.tsx';
import { LinesGrid } from '../editor/LinesGrid.tsx';
import { editorTexts } from '../editor/texts.ts';
import { useLines } from '../editor/use-lines.ts';
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
  const [draft, setDraft] = useState<LinesDraft>(() => ({ lines: body.lines.map(typedLine), lesser: '' }));
  const ways = useLines(draft, setDraft);
  const [isAsked, setAsked] = useState(false);
  const set = (told: Partial<TemplateBody>): void => setBody({ ...body, ...told });
  const { send, ...sending } = useSending({
    send: () => {
      const whole = { ...body, lines: draft.lines.filter((line) => !isBlank(line)).map(lineOf) };
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
    if (body.name.trim() && !hasFaults(draft.lines)) void send();
  };
  return (
    <FormDialog
      title={t(template ? 'change' : 'add')}
      width="large"
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
      <TemplateLines draft={draft} taxMode={body.taxMode} ways={ways} isAsked={isAsked} />
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

type LinesProps = {
  draft: LinesDraft;
  taxMode: TemplateBody['taxMode'];
  ways: ReturnType<typeof useLines>;
  isAsked: boolean;
};

/** The lines of a template as those of a quote: chosen, typed or pasted. */
function TemplateLines({ draft, taxMode, ways, isAsked }: LinesProps) {
  const t = useText(designTexts);
  const editor = useText(editorTexts);
  const { currency } = useLocale();
  return (
    <fieldset className="flex min-w-0 flex-col gap-2">
      <legend className="pb-1 text-sm font-medium">{t('lines')}</legend>
      <AddLines ways={ways} />
      {draft.lines.length > 0 && (
        <LinesGrid lines={draft.lines} money={reckon(draft, taxMode).money} currency={currency} {...ways} />
      )}
      <Button size="small" className="self-start" onPress={ways.addEmpty}>
        {editor('addLine')}
      </Button>
      {isAsked && hasFaults(draft.lines) && <p className="text-sm text-bad">{editor('faulty')}</p>}
    </fieldset>
  );
}
