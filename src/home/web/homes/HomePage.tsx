import type { ComponentType } from 'react';
import { useMe, type Me } from '../../../identity/web/index.ts';
import { useFreshNumbers } from '../../../insights/web/index.ts';
import {
  PageBody,
  PageHeader,
  SkeletonLines,
  useFormats,
  useLocale,
  useNow,
  useText,
  useToday,
  whenShown,
} from '../../../platform/web/index.ts';
import { dealSubject } from '../insights/deal-subject.ts';
import { homeTexts } from './texts.ts';

const homes: Record<Me['home'], ComponentType> = {
  rep: whenShown(async () => (await import('./RepHome.tsx')).RepHome, Waiting),
  manager: whenShown(async () => (await import('./ManagerHome.tsx')).ManagerHome, Waiting),
  marketing: whenShown(async () => (await import('./MarketingHome.tsx')).MarketingHome, Waiting),
  management: whenShown(async () => (await import('./ManagementHome.tsx')).ManagementHome, Waiting),
  admin: whenShown(async () => (await import('./AdminHome.tsx')).AdminHome, Waiting),
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

function Waiting() {
  return <SkeletonLines lines={7} className="h-5" />;
}
