import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { SettingsHeader, useMay } from '../../../../identity/web/index.ts';
import {
  Button,
  callContract,
  Card,
  contractKey,
  contractQuery,
  ErrorNotice,
  MultiSelect,
  NumberField,
  PageBody,
  SkeletonLines,
  useDraft,
  useLabel,
  useSending,
  useText,
  useUnsaved,
} from '../../../../platform/web/index.ts';
import { useCatalogue, type OpenField } from '../../../../records/web/index.ts';
import type { StepRule, StepRules } from '../../../model/lead/step-rules.ts';
import { leadStepContract } from '../../../model/lead/step-contract.ts';
import { stepRuleTexts } from './texts.ts';

/** What the steps of a lead ask for, drawn by sales operations. */
export function Page() {
  const { catalogue } = useCatalogue('lead');
  const { data, error, refetch } = useQuery(contractQuery(leadStepContract.readStepRules));
  return (
    <>
      <SettingsHeader title={stepRuleTexts.title} />
      <PageBody className="max-w-3xl">
        {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
        {!error && (!data || !catalogue) && <SkeletonLines lines={6} className="h-6" />}
        {data && catalogue && (
          <RulesForm
            key={data.version}
            known={data.rules}
            version={data.version}
            fields={catalogue.fields.filter((field) => !field.readOnly)}
          />
        )}
      </PageBody>
    </>
  );
}

type FormProps = { known: StepRules; version: number; fields: readonly OpenField[] };

function RulesForm({ known, version, fields }: FormProps) {
  const t = useText(stepRuleTexts);
  const client = useQueryClient();
  const mayDesign = useMay('lead_rules.design');
  const [rules, setRules, isChanged] = useDraft(known);
  const { send, failure, isPending } = useSending({
    send: () => callContract(leadStepContract.saveStepRules, { body: { rules, version } }),
    said: () => t('saved'),
    stale: ['leads'],
    onDone: (saved) => client.setQueryData(contractKey(leadStepContract.readStepRules), saved),
  });
  const unsaved = useUnsaved(isChanged && !isPending);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void send();
  };
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-4">
      {unsaved.dialog}
      {failure !== null && <ErrorNotice error={failure} />}
      <Card title={t('qualify')}>
        <RuleFields
          rule={rules.qualify}
          fields={fields}
          onChange={(qualify) => setRules({ ...rules, qualify })}
        />
      </Card>
      <Card title={t('convert')}>
        <p className="mb-3 text-sm text-soft">{t('convertText')}</p>
        <RuleFields
          rule={rules.convert}
          fields={fields}
          onChange={(convert) => setRules({ ...rules, convert })}
        />
      </Card>
      <Card title={t('returns')}>
        <NumberField
          label={t('returnDays')}
          min={1}
          max={60}
          unit={t('days')}
          value={rules.returnDays}
          onChange={(returnDays) => setRules({ ...rules, returnDays: returnDays ?? 1 })}
          className="max-w-72"
        />
      </Card>
      <Button
        type="submit"
        variant="primary"
        className="self-end"
        isPending={isPending}
        disabledReason={mayDesign ? null : t('mayNot')}
      >
        {t('save')}
      </Button>
    </form>
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
