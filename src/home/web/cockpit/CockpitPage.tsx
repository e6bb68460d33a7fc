import { useNavigate } from '@tanstack/react-router';
import { MonitorPlay } from 'lucide-react';
import { ForecastCard } from '../../../forecasting/web/index.ts';
import { useFreshNumbers } from '../../../insights/web/index.ts';
import { periodOf } from '../../../platform/model/calendar.ts';
import { Button, PageBody, PageHeader, useText, useToday } from '../../../platform/web/index.ts';
import { TrustBadge } from '../../../trust/web/index.ts';
import { BottleneckCard } from '../bottleneck/BottleneckCard.tsx';
import { Cockpit } from '../homes/Cockpit.tsx';
import { HomeFunnel } from '../homes/HomeFunnel.tsx';
import { homeTexts } from '../homes/texts.ts';
import { TeamPeople } from '../homes/TeamPeople.tsx';
import { YearTrend } from '../homes/YearTrend.tsx';
import { dealSubject } from '../insights/deal-subject.ts';
import { pageTitles } from '../titles.ts';

/** 驾驶舱: target, forecast, funnel, bottleneck, trend and ranking on one sheet; the wall screens show the same from afar. */
export function Page() {
  const titles = useText(pageTitles);
  const t = useText(homeTexts);
  const navigate = useNavigate();
  useFreshNumbers(dealSubject.events);
  return (
    <>
      <PageHeader
        title={titles('cockpit')}
        meta={<TrustBadge {...periodOf('quarter', useToday())} />}
        actions={
          <span className="max-md:hidden">
            <Button
              icon={<MonitorPlay aria-hidden size={16} />}
              onPress={() => void navigate({ to: '/screens' })}
            >
              {t('bigScreen')}
            </Button>
          </span>
        }
      />
      <PageBody>
        <Sheet />
      </PageBody>
    </>
  );
}

function Sheet() {
  const t = useText(homeTexts);
  const column = 'flex min-w-0 flex-col gap-4';
  return (
    <div className="grid grid-cols-1 items-start gap-4 lg:grid-cols-2 xl:grid-cols-3">
      <div className={column}>
        <Cockpit />
        <ForecastCard />
      </div>
      <div className={column}>
        <HomeFunnel title={t('companyFunnel')} />
        <BottleneckCard />
        <TeamPeople />
      </div>
      <div className={column}>
        <YearTrend />
      </div>
    </div>
  );
}
