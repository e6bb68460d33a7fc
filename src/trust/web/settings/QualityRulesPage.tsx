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
  PageBody,
  SkeletonLines,
  useDraft,
  useSending,
  useText,
  useUnsaved,
} from '../../../platform/web/index.ts';
import { trustContract } from '../../model/contract.ts';
import { qualityRulesSchema, usualQualityRules, type QualityRules } from '../../model/quality-rules.ts';
import { trustTitles } from '../titles.ts';
import { CompleteFields } from './CompleteFields.tsx';
import { LimitFields, ReviewFields } from './LimitFields.tsx';
import { SignalFields } from './SignalFields.tsx';
import { qualityRuleTexts } from './texts.ts';

/** By what weights and limits records and numbers are judged; drawn by administrators. */
export function Page() {
  const { data, error, refetch } = useQuery(contractQuery(trustContract.readQualityRules));
  return (
    <>
      <SettingsHeader title={trustTitles.rules} />
      <PageBody className="max-w-4xl">
        {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
        {!data && !error && <SkeletonLines lines={8} className="h-6" />}
        {data && <RulesForm key={data.version} known={data.rules} version={data.version} />}
      </PageBody>
    </>
  );
}

function RulesForm({ known, version }: { known: QualityRules; version: number }) {
  const t = useText(qualityRuleTexts);
  const client = useQueryClient();
  const mayDesign = useMay('trust.design');
  const [rules, setRules, isChanged] = useDraft(known);
  const { send, failure, isPending } = useSending({
    send: () => callContract(trustContract.saveQualityRules, { body: { rules, version } }),
    said: () => t('saved'),
    stale: ['trust', 'record-quality', 'questions'],
    onDone: (saved) => client.setQueryData(contractKey(trustContract.readQualityRules), saved),
  });
  const unsaved = useUnsaved(isChanged && !isPending);
  const change = (part: Partial<QualityRules>): void => setRules({ ...rules, ...part });
  const hasWeight = Object.values(rules.signals).some(({ weight }) => weight > 0);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (hasWeight && qualityRulesSchema.safeParse(rules).success) void send();
  };
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-4">
      {unsaved.dialog}
      {failure !== null && <ErrorNotice error={failure} />}
      <Card title={t('signals')}>
        <SignalFields rules={rules.signals} onChange={(signals) => change({ signals })} />
      </Card>
      <Card title={t('complete')}>
        <CompleteFields weights={rules.weights} onChange={(weights) => change({ weights })} />
      </Card>
      <Card title={t('limits')}>
        <LimitFields rules={rules} onChange={change} />
      </Card>
      <Card title={t('review')}>
        <ReviewFields review={rules.review} onChange={(review) => change({ review })} />
      </Card>
      <div className="flex flex-wrap justify-end gap-2">
        <Button onPress={() => setRules(usualQualityRules)}>{t('usual')}</Button>
        <Button
          type="submit"
          variant="primary"
          isPending={isPending}
          disabledReason={mayDesign ? null : t('noDesign')}
        >
          {t('save')}
        </Button>
      </div>
    </form>
  );
}
