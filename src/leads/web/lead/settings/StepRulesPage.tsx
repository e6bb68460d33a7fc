import { useQuery } from '@tanstack/react-query';
import { RulesForm, RulesPage, useMay, useRules, type KnownRules } from '../../../../identity/web/index.ts';
import {
  callContract,
  Card,
  contractQuery,
  MultiSelect,
  NumberField,
  useLabel,
  useText,
} from '../../../../platform/web/index.ts';
import { useCatalogue, type OpenField } from '../../../../records/web/index.ts';
import type { StepRule, StepRules } from '../../../model/lead/step-rules.ts';
import { leadStepContract } from '../../../model/lead/step-contract.ts';
import { stepRuleTexts } from './texts.ts';

/** What the steps of a lead ask for, drawn by sales operations. */
export function Page() {
  const { catalogue } = useCatalogue('lead');
  const { data, ...reading } = useQuery(contractQuery(leadStepContract.readStepRules));
  const fields = catalogue?.fields.filter((field) => !field.readOnly);
  return (
    <RulesPage title={stepRuleTexts.title} reading={{ ...reading, data: fields && data }}>
      {(known) => <StepsForm known={known} fields={fields ?? []} />}
    </RulesPage>
  );
}

type FormProps = { known: KnownRules<StepRules>; fields: readonly OpenField[] };

function StepsForm({ known, fields }: FormProps) {
  const t = useText(stepRuleTexts);
  const mayDesign = useMay('lead_rules.design');
  const { rules, change, saving } = useRules({
    known,
    read: leadStepContract.readStepRules,
    save: (body) => callContract(leadStepContract.saveStepRules, { body }),
    said: t('saved'),
    stale: ['leads'],
  });
  return (
    <RulesForm saving={saving} save={t('save')} no={mayDesign ? null : t('mayNot')}>
      <Card title={t('qualify')}>
        <RuleFields rule={rules.qualify} fields={fields} onChange={(qualify) => change({ qualify })} />
      </Card>
      <Card title={t('convert')}>
        <p className="mb-3 text-sm text-soft">{t('convertText')}</p>
        <RuleFields rule={rules.convert} fields={fields} onChange={(convert) => change({ convert })} />
      </Card>
      <Card title={t('returns')}>
        <NumberField
          label={t('returnDays')}
          min={1}
          max={60}
          unit={t('days')}
          value={rules.returnDays}
          onChange={(returnDays) => change({ returnDays: returnDays ?? 1 })}
          className="max-w-72"
        />
      </Card>
    </RulesForm>
  );
}

type RuleProps = { rule: StepRule; fields: readonly OpenField[]; onChange: (rule: StepRule) => void };

function RuleFields({ rule, fields, onChange }: RuleProps) {
  const t = useText(stepRuleTexts);
  const label = useLabel();
  return (
    <div className="grid gap-4 md:grid-cols-3">
      <MultiSelect
        label={t('fields')}
        options={fields.map((field) => ({ id: field.id, name: label(field.label) }))}
        value={rule.fields}
        onChange={(chosen) => onChange({ ...rule, fields: [...chosen] })}
      />
      <NumberField
        label={t('contact')}
        hint={t('emptyHint')}
        min={1}
        max={3650}
        unit={t('days')}
        value={rule.contactWithinDays}
        onChange={(contactWithinDays) => onChange({ ...rule, contactWithinDays })}
      />
      <NumberField
        label={t('need')}
        hint={t('emptyHint')}
        min={1}
        max={2000}
        unit={t('characters')}
        value={rule.needLength}
        onChange={(needLength) => onChange({ ...rule, needLength })}
      />
    </div>
  );
}
