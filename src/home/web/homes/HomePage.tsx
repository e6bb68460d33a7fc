import type { ReactNode } from 'react';
import { WorkQueue } from '../../../activities/web/index.ts';
import { useMe, type Me } from '../../../identity/web/index.ts';
import {
  CampaignsCard,
  ChannelQualityCard,
  LeadTilesCard,
  ReturnsCard,
  SpeedCard,
} from '../../../leads/web/index.ts';
import { useFreshNumbers } from '../../../insights/web/index.ts';
import {
  Card,
  Link,
  PageBody,
  PageHeader,
  useFormats,
  useLocale,
  useNow,
  useText,
  useToday,
} from '../../../platform/web/index.ts';
import { dealSubject } from '../insights/deal-subject.ts';
import { ImportsCard, PeopleStateCard, QualityCard } from './AdminCards.tsx';
import { Cockpit } from './Cockpit.tsx';
import { HomeFunnel } from './HomeFunnel.tsx';
import { LeadCounts } from './LeadCounts.tsx';
import { RecordBox } from './RecordBox.tsx';
import { StageSummary } from './StageSummary.tsx';
import { StalledDeals } from './StalledDeals.tsx';
import { TeamPeople } from './TeamPeople.tsx';
import { homeTexts } from './texts.ts';
import { YearTrend } from './YearTrend.tsx';

const homes: Record<Me['home'], () => ReactNode> = {
  rep: RepHome,
  manager: ManagerHome,
  marketing: MarketingHome,
  management: ManagementHome,
  admin: AdminHome,
};

/** The page one starts on: what this person should see and do first. */
export function HomePage() {
  const t = useText(homeTexts);
  const me = useMe();
  const { day } = useFormats();
  const Home = homes[me.home];
  useFreshNumbers(dealSubject.events);
  return (
    <>
      <PageHeader title={t(useGreeting(), { name: me.name })} meta={<span>{day(useToday())}</span>} />
      <PageBody>
        <Home />
      </PageBody>
    </>
  );
}

/** By the clock of the organisation. */
function useGreeting(): 'morning' | 'afternoon' | 'evening' {
  const { timeZone } = useLocale();
  const hour = Number(
    new Intl.DateTimeFormat('en-GB', { hour: '2-digit', hourCycle: 'h23', timeZone }).format(useNow()),
  );
  if (hour < 12) return 'morning';
  return hour < 18 ? 'afternoon' : 'evening';
}

/** Two columns on wide screens, the first one wider; below each other on a phone. */
function Columns({ children }: { children: [ReactNode, ReactNode] }) {
  const [first, second] = children;
  return (
    <div className="grid grid-cols-1 items-start gap-4 lg:grid-cols-[3fr_2fr]">
      <div className="flex min-w-0 flex-col gap-4">{first}</div>
      <div className="flex min-w-0 flex-col gap-4">{second}</div>
    </div>
  );
}

function QueueCard() {
  const t = useText(homeTexts);
  return (
    <Card
      title={t('queue')}
      actions={
        <Link href="/tasks" className="text-sm">
          {t('allTasks')}
        </Link>
      }
    >
      <WorkQueue />
    </Card>
  );
}

const mine = {
  asked: { field: 'deals.owner', op: 'is_me' },
  listed: { field: 'owner', op: 'is_me' },
} as const;

function RepHome() {
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

const myFilters = [mine.asked];

function ManagerHome() {
  const t = useText(homeTexts);
  return (
    <Columns>
      <>
        <StalledDeals />
        <StageSummary title={t('teamDeals')} />
        <TeamPeople />
      </>
      <>
        <QueueCard />
        <LeadCounts title={t('teamLeads')} />
        <LeadTilesCard />
        <HomeFunnel title={t('teamFunnel')} />
        <RecordBox />
      </>
    </Columns>
  );
}

function MarketingHome() {
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

function ManagementHome() {
  const t = useText(homeTexts);
  return (
    <>
      <Cockpit />
      <Columns>
        <>
          <YearTrend />
          <StalledDeals />
        </>
        <>
          <LeadTilesCard />
          <HomeFunnel title={t('companyFunnel')} />
          <TeamPeople />
        </>
      </Columns>
    </>
  );
}

function AdminHome() {
  const t = useText(homeTexts);
  return (
    <Columns>
      <>
        <QualityCard />
        <ImportsCard />
      </>
      <>
        <PeopleStateCard />
        <HomeFunnel title={t('companyFunnel')} />
      </>
    </Columns>
  );
}
