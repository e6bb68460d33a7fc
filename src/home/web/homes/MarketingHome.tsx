import {
  CampaignsCard,
  ChannelQualityCard,
  LeadTilesCard,
  ReturnsCard,
  SpeedCard,
} from '../../../leads/web/index.ts';
import { useText } from '../../../platform/web/index.ts';
import { HomeFunnel } from './HomeFunnel.tsx';
import { LeadCounts } from './LeadCounts.tsx';
import { YearTrend } from './YearTrend.tsx';
import { Columns, QueueCard } from './HomeParts.tsx';
import { homeTexts } from './texts.ts';

/** What marketing asks: which channels bring what, and how fast it is worked. */
export function MarketingHome() {
  const t = useText(homeTexts);
  return (
    <>
      <ChannelQualityCard />
      <Columns>
        <>
          <QueueCard />
          <LeadTilesCard />
          <CampaignsCard />
          <YearTrend />
        </>
        <>
          <LeadCounts title={t('companyLeads')} />
          <SpeedCard />
          <ReturnsCard />
          <HomeFunnel title={t('companyFunnel')} href="/funnel?split=deals.source" />
        </>
      </Columns>
    </>
  );
}
