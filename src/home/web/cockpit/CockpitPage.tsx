import { Maximize } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { ForecastCard } from '../../../forecasting/web/index.ts';
import { useFreshNumbers } from '../../../insights/web/index.ts';
import { Button, PageBody, PageHeader, useFormats, useNow, useText } from '../../../platform/web/index.ts';
import { BottleneckCard } from '../bottleneck/BottleneckCard.tsx';
import { Cockpit } from '../homes/Cockpit.tsx';
import { HomeFunnel } from '../homes/HomeFunnel.tsx';
import { homeTexts } from '../homes/texts.ts';
import { TeamPeople } from '../homes/TeamPeople.tsx';
import { YearTrend } from '../homes/YearTrend.tsx';
import { dealSubject } from '../insights/deal-subject.ts';
import { pageTitles } from '../titles.ts';
import { fitOf } from './fit.ts';

/** 驾驶舱: target, forecast, funnel, bottleneck, trend and ranking on one sheet; on a wall it fills the screen and stays fresh. */
export function Page() {
  const titles = useText(pageTitles);
  const t = useText(homeTexts);
  const screen = useRef<HTMLDivElement>(null);
  const isFull = useFullScreen();
  useFreshNumbers(dealSubject.events);
  return (
    <>
      <PageHeader
        title={titles('cockpit')}
        actions={
          <span className="max-md:hidden">
            <Button
              icon={<Maximize aria-hidden size={16} />}
              onPress={() => void screen.current?.requestFullscreen()}
            >
              {t('bigScreen')}
            </Button>
          </span>
        }
      />
      <PageBody>
        <div ref={screen} className="bg-paper overflow-hidden" {...(isFull && { 'data-theme': 'dark' })}>
          {isFull ? <WallSheet /> : <Sheet />}
        </div>
      </PageBody>
    </>
  );
}

/** The sheet at the width of a wall, shrunk or enlarged to all of the screen: nothing is scrolled to. */
function WallSheet() {
  const titles = useText(pageTitles);
  const sheet = useRef<HTMLDivElement>(null);
  const [fit, setFit] = useState(1);
  useEffect(() => {
    const { current } = sheet;
    if (!current) return undefined;
    const look = () =>
      setFit(
        fitOf(
          { width: current.offsetWidth, height: current.offsetHeight },
          { width: window.innerWidth, height: window.innerHeight },
        ),
      );
    const observer = new ResizeObserver(look);
    observer.observe(current);
    observer.observe(document.documentElement);
    return () => observer.disconnect();
  }, []);
  return (
    <div ref={sheet} className="w-480 origin-top-left p-6 text-ink" style={{ transform: `scale(${fit})` }}>
      <header className="flex items-baseline justify-between pb-4">
        <h1 className="text-2xl">{titles('cockpit')}</h1>
        <Clock />
      </header>
      <Sheet isWall />
    </div>
  );
}

function Clock() {
  const { instant } = useFormats();
  return <span className="figures text-sm text-soft">{instant(useNow())}</span>;
}

function Sheet({ isWall = false }: { isWall?: boolean }) {
  const t = useText(homeTexts);
  const column = 'flex min-w-0 flex-col gap-4';
  return (
    <div
      className={
        isWall
          ? 'grid grid-cols-3 items-start gap-4'
          : 'grid grid-cols-1 items-start gap-4 lg:grid-cols-2 xl:grid-cols-3'
      }
    >
      <div className={column}>
        <Cockpit />
        <ForecastCard />
      </div>
      <div className={column}>
        <HomeFunnel title={t('companyFunnel')} />
        <BottleneckCard />
      </div>
      <div className={column}>
        <YearTrend />
        <TeamPeople />
      </div>
    </div>
  );
}

/** Does something fill the screen now? */
function useFullScreen(): boolean {
  const [isFull, setFull] = useState(false);
  useEffect(() => {
    const look = () => setFull(document.fullscreenElement !== null);
    document.addEventListener('fullscreenchange', look);
    return () => document.removeEventListener('fullscreenchange', look);
  }, []);
  return isFull;
}
