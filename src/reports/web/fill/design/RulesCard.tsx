import { Plus, X } from 'lucide-react';
import {
  Button,
  Card,
  IconButton,
  Select,
  TextField,
  useLabel,
  useText,
} from '../../../../platform/web/index.ts';
import { useCatalogue } from '../../../../records/web/index.ts';
import type { FormRule } from '../../../model/fill/form.ts';
import { faultOfRule } from '../../../model/fill/row-rules.ts';
import { letterOf } from '../../../model/fill/sheet-columns.ts';
import { designTexts } from '../texts.ts';
import { freeId } from './column-drafts.ts';
import type { FormDesign } from './use-form-design.ts';

/** What a row must keep to, in formulas over its columns. */
export function RulesCard({ design }: { design: FormDesign }) {
  const t = useText(designTexts);
  const { rules } = design.drawn.form;
  const change = (next: readonly FormRule[]) => design.change({ rules: [...next] });
  const add = (): void =>
    change([
      ...rules,
      { id: freeId(rules.map(({ id }) => id)), must: '', message: '', level: 'error', at: null },
    ]);
  return (
    <Card title={t('rules')}>
      <div className="flex flex-col gap-4">
        <p className="text-sm text-soft">{t('rulesHint')}</p>
        {rules.map((rule, at) => (
          <Rule
            key={rule.id}
            design={design}
            rule={rule}
            number={at + 1}
            onChange={(next) => change(rules.with(at, next))}
            onRemove={() => change(rules.toSpliced(at, 1))}
          />
        ))}
        <Button
          icon={<Plus aria-hidden size={16} />}
          isDisabled={rules.length >= 20}
          onPress={add}
          className="self-start"
        >
          {t('addRule')}
        </Button>
      </div>
    </Card>
  );
}

type RuleProps = {
  design: FormDesign;
  rule: FormRule;
  number: number;
  onChange: (rule: FormRule) => void;
  onRemove: () => void;
};

function Rule({ design, rule, number, onChange, onRemove }: RuleProps) {
  const t = useText(designTexts);
  const label = useLabel();
  const names = useColumnNames(design);
  const fault =
    rule.must === ''
      ? null
      : faultOfRule(
          rule.must,
          names.map((_, at) => letterOf(at)),
        );
  return (
    <div className="grid gap-2 border-t border-line pt-3 md:grid-cols-2">
      <TextField
        label={t('must')}
        isRequired
        value={rule.must}
        onChange={(must) => onChange({ ...rule, must })}
        error={fault && label(fault.label)}
        placeholder="A1 > 0"
        maxLength={300}
      />
      <TextField
        label={t('message')}
        isRequired
        value={rule.message}
        onChange={(message) => onChange({ ...rule, message })}
        maxLength={100}
      />
      <Select
        label={t('level')}
        options={[
          { id: 'error', name: t('error') },
          { id: 'warning', name: t('warning') },
        ]}
        value={rule.level}
        onChange={(level) => onChange({ ...rule, level: level as FormRule['level'] })}
      />
      <div className="flex items-end gap-2">
        <Select
          label={t('at')}
          options={[
            { id: '', name: t('wholeRow') },
            ...design.drawn.form.columns.map(({ id }, at) => ({ id, name: names[at]! })),
          ]}
          value={rule.at ?? ''}
          onChange={(at) => onChange({ ...rule, at: at || null })}
          className="flex-1"
        />
        <IconButton
          label={t('removeRule', { number })}
          icon={<X aria-hidden size={16} />}
          onPress={onRemove}
        />
      </div>
    </div>
  );
}

function useColumnNames({ drawn: { form } }: FormDesign): string[] {
  const label = useLabel();
  const { catalogue } = useCatalogue(form.about?.object ?? 'account');
  return form.columns.map((column, at) => {
    if (column.kind === 'own') return `${letterOf(at)} ${column.label}`;
    const field = catalogue?.fields.find(({ id }) => id === column.field);
    return `${letterOf(at)} ${field ? label(field.label) : column.field}`;
  });
}
