import { useText } from '../../../platform/web/index.ts';
import { HomeFunnel } from './HomeFunnel.tsx';
import { LeadCounts } from './LeadCounts.tsx';
import { RecordBox } from './RecordBox.tsx';
import { StageSummary } from './StageSummary.tsx';
import { Columns, QueueCard } from './HomeParts.tsx';
import { homeTexts } from './texts.ts';

const mine = {
  asked: { field: 'deals.owner', op: 'is_me' },
  listed: { field: 'owner', op: 'is_me' },
} as const;

const myFilters = [mine.asked];

/** What a rep begins the day with: noting what happened, what is due, the own deals. */
export function RepHome() {
  const t = useText(homeTexts);
  return (
    <Columns>
      <>
        <RecordBox />
        <QueueCard />
      </>
      <>
        <LeadCounts title={t('myLeads')} isMine />
        <StageSummary title={t('myDeals')} whose={mine} />
        <HomeFunnel title={t('myFunnel')} filters={myFilters} />
      </>
    </Columns>
  );
}
