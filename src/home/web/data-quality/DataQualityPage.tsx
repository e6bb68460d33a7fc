import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { isWindow, periodOfWindow, RecordsDrawer, WindowChip } from '../../../insights/web/index.ts';
import {
  contractQuery,
  ErrorNotice,
  FilterBar,
  PageBody,
  PageHeader,
  SegmentedControl,
  SkeletonLines,
  useAddressQuery,
  useText,
  useToday,
} from '../../../platform/web/index.ts';
import { trustContract } from '../../../trust/model/contract.ts';
import { keptSubjects } from './kept-subjects.tsx';
import { KeptCard } from './KeptCard.tsx';
import type { Opened } from './opened.ts';
import { dataQualityTexts } from './texts.ts';
import { TrustCard } from './TrustCard.tsx';
import { TrustTrend } from './TrustTrend.tsx';

const usualWindow = 'last_90_days';

/** How far numbers can be believed and how complete records are, for what the asker looks after, with the records behind. */
export function Page() {
  const t = useText(dataQualityTexts);
  const [query, change] = useAddressQuery();
  const [opened, setOpened] = useState<Opened | null>(null);
  const by = query['by'] === 'team' ? 'team' : 'person';
  const window = isWindow(query['window']) ? query['window'] : usualWindow;
  const { from, to } = periodOfWindow(window, useToday()) ?? {};
  const trust = useQuery(contractQuery(trustContract.readTrust, { query: { by, from, to } }));
  const weeks = useQuery(contractQuery(trustContract.readTrust, { query: { by: 'week' } }));
  const failed = [trust, weeks].find(({ error }) => error);
  const segments = (['person', 'team'] as const).map((id) => ({ id, name: t(id) }));
  return (
    <>
      <PageHeader title={t('title')}>
        <FilterBar
          tools={
            <SegmentedControl
              label={t('by')}
              segments={segments}
              value={by}
              onChange={(chosen) => change({ by: chosen })}
            />
          }
        >
          <WindowChip
            name={t('period')}
            value={window}
            usual={usualWindow}
            onChange={(chosen) => change({ window: chosen })}
          />
        </FilterBar>
      </PageHeader>
      <PageBody>
        {failed?.error && <ErrorNotice error={failed.error} onRetry={() => void failed.refetch()} />}
        {trust.data ? (
          <TrustCard answer={trust.data} onOpen={setOpened} />
        ) : (
          <SkeletonLines lines={8} className="h-6" />
        )}
        {weeks.data && weeks.data.rows.length > 1 && <TrustTrend rows={weeks.data.rows} />}
        <KeptCard by={by} onOpen={setOpened} />
      </PageBody>
      {opened && (
        <RecordsDrawer
          subject={keptSubjects[opened.object]}
          title={opened.title}
          target={opened.target}
          shown={opened.shown}
          onClose={() => setOpened(null)}
        />
      )}
    </>
  );
}
