import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { SettingsHeader, useMay } from '../../../identity/web/index.ts';
import {
  Button,
  callContract,
  Card,
  contractQuery,
  ErrorNotice,
  NumberField,
  PageBody,
  SkeletonLines,
  useSending,
  useText,
} from '../../../platform/web/index.ts';
import { caseContract } from '../../model/case/contract.ts';
import { serviceRulesSchema, type ServiceRules } from '../../model/service-rules.ts';
import { pageTitles } from '../texts.ts';
import { DeliveryFields } from './DeliveryFields.tsx';
import { RepurchaseFields } from './RepurchaseFields.tsx';
import { SlaFields } from './SlaFields.tsx';
import { VisitFields } from './VisitFields.tsx';
import { ruleTexts } from './texts.ts';

/** What the organisation has agreed on for after-sales. */
export function Page() {
  const { data, error, refetch } = useQuery(contractQuery(caseContract.readRules));
  return (
    <>
      <SettingsHeader title={pageTitles.rules} />
      <PageBody className="max-w-3xl">
        {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
        {!data && !error && <SkeletonLines lines={8} className="h-6" />}
        {data && <RulesForm key={data.version} known={data.rules} version={data.version} />}
      </PageBody>
    </>
  );
}

function RulesForm({ known, version }: { known: ServiceRules; version: number }) {
  const t = useText(ruleTexts);
  const mayDesign = useMay('service_rules.design');
  const [rules, setRules] = useState(known);
  const change = (part: Partial<ServiceRules>): void => setRules({ ...rules, ...part });
  const isWhole = serviceRulesSchema.safeParse(rules).success;
  const saving = useSending({
    send: () => callContract(caseContract.saveRules, { body: { rules, version } }),
    said: () => t('saved'),
    stale: ['service-rules'],
  });
  const save = (event: FormEvent): void => {
    event.preventDefault();
    if (isWhole) void saving.send();
  };
  return (
    <form onSubmit={save} noValidate className="flex flex-col gap-4">
      {saving.failure !== null && <ErrorNotice error={saving.failure} />}
      <Card title={t('sla')}>
        <SlaFields sla={rules.sla} onChange={(sla) => change({ sla })} />
      </Card>
      <Card title={t('closing')}>
        <NumberField
          label={t('closeAfter')}
          hint={t('closeHint')}
          value={rules.closeAfterDays}
          min={0}
          max={365}
          unit={t('days')}
          onChange={(days) => change({ closeAfterDays: days ?? 0 })}
        />
      </Card>
      <Card title={t('delivery')}>
        <DeliveryFields delivery={rules.delivery} onChange={(delivery) => change({ delivery })} />
      </Card>
      <Card title={t('visits')}>
        <VisitFields visits={rules.visits} onChange={(visits) => change({ visits })} />
      </Card>
      <Card title={t('repurchase')}>
        <RepurchaseFields rules={rules.repurchase} onChange={(repurchase) => change({ repurchase })} />
      </Card>
      <Button
        type="submit"
        variant="primary"
        className="self-end"
        isPending={saving.isPending}
        disabledReason={mayDesign ? (isWhole ? null : t('notWhole')) : t('noDesign')}
      >
        {t('save')}
      </Button>
    </form>
  );
}
