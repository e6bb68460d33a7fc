import { WaitingApprovals } from '../../../approvals/web/index.ts';
import { ForecastCard } from '../../../forecasting/web/index.ts';
import { LeadTilesCard } from '../../../leads/web/index.ts';
import { OwedFormsCard } from '../../../reports/web/index.ts';
import { BaselineCard } from '../../../coaching/web/index.ts';
import { useText } from '../../../platform/web/index.ts';
import { BottleneckCard } from '../bottleneck/BottleneckCard.tsx';
import { Cockpit } from './Cockpit.tsx';
import { HomeFunnel } from './HomeFunnel.tsx';
import { StalledDeals } from './StalledDeals.tsx';
import { TeamPeople } from './TeamPeople.tsx';
import { YearTrend } from './YearTrend.tsx';
import { Columns } from './HomeParts.tsx';
import { homeTexts } from './texts.ts';

/** What the management asks: how the company does, and where it is stuck. */
export function ManagementHome() {
  const t = useText(homeTexts);
  return (
    <>
      <Cockpit isAtHome />
      <Columns>
        <>
          <ForecastCard />
          <WaitingApprovals />
          <OwedFormsCard />
          <YearTrend />
          <StalledDeals />
        </>
        <>
          <LeadTilesCard />
          <HomeFunnel title={t('companyFunnel')} />
          <BottleneckCard />
          <BaselineCard />
          <TeamPeople />
        </>
      </Columns>
    </>
  );
}
