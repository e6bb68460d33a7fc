import { WaitingApprovals } from '../../../approvals/web/index.ts';
import { ForecastCard } from '../../../forecasting/web/index.ts';
import { useText } from '../../../platform/web/index.ts';
import { isMe } from '../my-funnel/my-deals.ts';
import { PeersCard } from '../my-funnel/PeersCard.tsx';
import { NextBestCard } from '../next-best/NextBestCard.tsx';
import { HomeFunnel } from './HomeFunnel.tsx';
import { LeadCounts } from './LeadCounts.tsx';
import { RecordBox } from './RecordBox.tsx';
import { StageSummary } from './StageSummary.tsx';
import { Columns, QueueCard } from './HomeParts.tsx';
import { homeTexts } from './texts.ts';

const mine = {
  asked: isMe[0]!,
  listed: { field: 'owner', op: 'is_me' },
} as const;

/** What a rep begins the day with: noting what happened, what is due, the own deals. */
export function RepHome() {
  const t = useText(homeTexts);
  return (
    <Columns>
      <>
        <RecordBox />
        <WaitingApprovals />
        <QueueCard />
      </>
      <>
        <ForecastCard />
        <LeadCounts title={t('myLeads')} isMine />
        <NextBestCard />
        <StageSummary title={t('myDeals')} whose={mine} />
        <HomeFunnel title={t('myFunnel')} filters={isMe} />
        <PeersCard />
      </>
    </Columns>
  );
}
