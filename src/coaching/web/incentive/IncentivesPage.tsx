import { useQuery } from '@tanstack/react-query';
import { Plus, Trophy } from 'lucide-react';
import { useState } from 'react';
import { useMay } from '../../../identity/web/index.ts';
import { addDays, periodOf } from '../../../platform/model/calendar.ts';
import {
  Button,
  contractQuery,
  EmptyState,
  ErrorNotice,
  PageBody,
  PageHeader,
  SegmentedControl,
  SkeletonLines,
  useText,
  useToday,
} from '../../../platform/web/index.ts';
import { incentiveContract, type WireScheme } from '../../model/incentive/contract.ts';
import { coachingTitles } from '../titles.ts';
import { SchemeActs } from './SchemeActs.tsx';
import { SchemeDrawer } from './SchemeDrawer.tsx';
import { Scoreboard } from './Scoreboard.tsx';
import { incentiveTexts } from './texts.ts';

/** 激励: who earned what by which rules; those who design them try new ones on the past. */
export function Page() {
  const t = useText(incentiveTexts);
  const mayDesign = useMay('incentive.design');
  const [isDrawing, setDrawing] = useState(false);
  const { data, error, refetch } = useQuery(contractQuery(incentiveContract.listSchemes));
  const add = mayDesign && (
    <Button variant="primary" icon={<Plus aria-hidden size={16} />} onPress={() => setDrawing(true)}>
      {t('newScheme')}
    </Button>
  );
  return (
    <>
      <PageHeader title={useText(coachingTitles)('incentives')} actions={add}>
        <p className="max-w-200 text-sm text-soft">{t('hint')}</p>
      </PageHeader>
      <PageBody>
        {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
        {!data && !error && <SkeletonLines lines={5} className="h-9" />}
        {data?.items.length === 0 && (
          <EmptyState icon={<Trophy aria-hidden size={28} />} title={t('none')} action={add}>
            {t('noneText')}
          </EmptyState>
        )}
        {data?.items.map((scheme) => (
          <SchemeSection key={scheme.id} scheme={scheme} />
        ))}
      </PageBody>
      {isDrawing && <SchemeDrawer scheme={null} onClose={() => setDrawing(false)} />}
    </>
  );
}

function SchemeSection({ scheme }: { scheme: WireScheme }) {
  const t = useText(incentiveTexts);
  const today = useToday();
  const [which, setWhich] = useState<'thisPeriod' | 'lastPeriod'>('thisPeriod');
  const { from } = periodOf(scheme.period, today);
  const on = which === 'thisPeriod' ? today : addDays(from, -1);
  const { data, error } = useQuery(
    contractQuery(incentiveContract.listStatements, { query: { schemeId: scheme.id, on } }),
  );
  const statements = data?.items ?? [];
  return (
    <section aria-label={scheme.name} className="flex flex-col gap-3">
      <header className="flex flex-wrap items-center gap-3">
        <h2 className="text-lg">{scheme.name}</h2>
        <span className="text-sm text-faint">
          {scheme.team?.name ?? t('everybody')} · {t(scheme.period)}
        </span>
        <SegmentedControl
          label={t('period')}
          segments={(['thisPeriod', 'lastPeriod'] as const).map((id) => ({ id, name: t(id) }))}
          value={which}
          onChange={setWhich}
        />
        <SchemeActs
          scheme={scheme}
          on={on}
          isOver={which === 'lastPeriod'}
          isClosed={statements.some(({ closedAt }) => closedAt !== null)}
        />
      </header>
      {error && <ErrorNotice error={error} />}
      {data && statements.length === 0 && <p className="text-sm text-faint">{t('noStatements')}</p>}
      {statements.length > 0 && <Scoreboard statements={statements} />}
    </section>
  );
}
