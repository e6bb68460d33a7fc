import { WaitingApprovals } from '../../../approvals/web/index.ts';
import { ForecastCard } from '../../../forecasting/web/index.ts';
import { LeadTilesCard } from '../../../leads/web/index.ts';
import { useText } from '../../../platform/web/index.ts';
import { BottleneckCard } from '../bottleneck/BottleneckCard.tsx';
import { CoachingCard } from '../coaching/CoachingCard.tsx';
import { HomeFunnel } from './HomeFunnel.tsx';
import { LeadCounts } from './LeadCounts.tsx';
import { RecordBox } from './RecordBox.tsx';
import { StageSummary } from './StageSummary.tsx';
import { StalledDeals } from './StalledDeals.tsx';
import { TeamPeople } from './TeamPeople.tsx';
import { Columns, QueueCard } from './HomeParts.tsx';
import { homeTexts } from './texts.ts';

/** What a sales manager looks after: what stands still, the team's deals, its people. */
export function ManagerHome() {
  const t = useText(homeTexts);
  return (
    <Columns>
      <>
        <ForecastCard />
        <WaitingApprovals />
        <StalledDeals />
        <CoachingCard />
        <StageSummary title={t('teamDeals')} />
        <TeamPeople />
      </>
      <>
        <QueueCard />
        <LeadCounts title={t('teamLeads')} />
        <LeadTilesCard />
        <HomeFunnel title={t('teamFunnel')} />
        <BottleneckCard />
        <RecordBox />
      </>
    </Columns>
  );
}
