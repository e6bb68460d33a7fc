import { useQuery } from '@tanstack/react-query';
import { Milestone, Snowflake } from 'lucide-react';
import { useState } from 'react';
import { useMay } from '../../../identity/web/index.ts';
import {
  Button,
  Card,
  contractQuery,
  EmptyState,
  ErrorNotice,
  PageBody,
  PageHeader,
  SkeletonLines,
  useText,
} from '../../../platform/web/index.ts';
import { baselineContract } from '../../model/baseline/contract.ts';
import { coachingTitles } from '../titles.ts';
import { BaselineTable } from './BaselineTable.tsx';
import { FreezeBaselineDialog } from './FreezeBaselineDialog.tsx';
import { baselineTexts } from './texts.ts';

/** 上线前后: the baseline beside everything since. */
export function Page() {
  const t = useText(baselineTexts);
  const mayFreeze = useMay('review.create');
  const [isFreezing, setFreezing] = useState(false);
  const { data, error, refetch } = useQuery(contractQuery(baselineContract.readBaseline, { query: {} }));
  const freeze = mayFreeze && (
    <Button icon={<Snowflake aria-hidden size={16} />} onPress={() => setFreezing(true)}>
      {t('freeze')}
    </Button>
  );
  return (
    <>
      <PageHeader title={useText(coachingTitles)('baseline')} actions={data?.baseline && freeze}>
        <p className="max-w-200 text-sm text-soft">{t('hint')}</p>
      </PageHeader>
      <PageBody>
        {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
        {!data && !error && <SkeletonLines lines={6} className="h-9" />}
        {data && !data.baseline && (
          <EmptyState icon={<Milestone aria-hidden size={28} />} title={t('none')} action={freeze}>
            {t('noneText')}
          </EmptyState>
        )}
        {data?.baseline && (
          <Card title={data.baseline.pipeline.name}>
            <BaselineTable baseline={data.baseline} />
          </Card>
        )}
      </PageBody>
      {isFreezing && <FreezeBaselineDialog onClose={() => setFreezing(false)} />}
    </>
  );
}
