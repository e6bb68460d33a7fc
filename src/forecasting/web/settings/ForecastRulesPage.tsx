import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { SettingsHeader, useMay } from '../../../identity/web/index.ts';
import {
  Button,
  callContract,
  Card,
  contractKey,
  contractQuery,
  ErrorNotice,
  NumberField,
  PageBody,
  SkeletonLines,
  useDraft,
  useSending,
  useText,
  useUnsaved,
} from '../../../platform/web/index.ts';
import type { ForecastRules } from '../../model/categories/category-limits.ts';
import { forecastRulesContract } from '../../model/categories/rules-contract.ts';
import { forecastTitles } from '../titles.ts';
import { ruleTexts } from './texts.ts';

/** 预测类别: from which chance on a deal counts as a commitment, or a best case. */
export function Page() {
  const { data, error, refetch } = useQuery(contractQuery(forecastRulesContract.readForecastRules));
  return (
    <>
      <SettingsHeader title={forecastTitles.rules} />
      <PageBody className="max-w-3xl">
        {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
        {!data && !error && <SkeletonLines lines={5} className="h-6" />}
        {data && <RulesForm key={data.version} known={data.rules} version={data.version} />}
      </PageBody>
    </>
  );
}

function RulesForm({ known, version }: { known: ForecastRules; version: number }) {
  const t = useText(ruleTexts);
  const client = useQueryClient();
  const mayDesign = useMay('pipeline.design');
  const [rules, setRules, isChanged] = useDraft(known);
  const { send, failure, isPending } = useSending({
    send: () => callContract(forecastRulesContract.saveForecastRules, { body: { rules, version } }),
    said: () => t('saved'),
    stale: ['forecasts'],
    onDone: (saved) => client.setQueryData(contractKey(forecastRulesContract.readForecastRules), saved),
  });
  const unsaved = useUnsaved(isChanged && !isPending);
  const isCrossed = rules.bestCase >= rules.commit;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!isCrossed) void send();
  };
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-4">
      {unsaved.dialog}
      {failure !== null && <ErrorNotice error={failure} />}
      <Card title={t('limits')}>
        <p className="pb-3 text-sm text-soft">{t('limitsText')}</p>
        <div className="grid gap-3 md:grid-cols-2">
          <NumberField
            label={t('commit')}
            unit="%"
            min={2}
            max={100}
            value={rules.commit}
            onChange={(commit) => commit !== null && setRules({ ...rules, commit })}
          />
          <NumberField
            label={t('bestCase')}
            unit="%"
            min={1}
            max={99}
            value={rules.bestCase}
            error={isCrossed ? t('crossed') : null}
            onChange={(bestCase) => bestCase !== null && setRules({ ...rules, bestCase })}
          />
        </div>
      </Card>
      <div className="flex justify-end">
        <Button
          type="submit"
          variant="primary"
          isPending={isPending}
          isDisabled={isCrossed}
          disabledReason={mayDesign ? null : t('noDesign')}
        >
          {t('save')}
        </Button>
      </div>
    </form>
  );
}
