import { useMay } from '../../../../identity/web/index.ts';
import { conditionsOf, MeasureTile, periodOfWindow, useTable } from '../../../../insights/web/index.ts';
import {
  Card,
  EmptyState,
  ErrorNotice,
  Link,
  PageBody,
  PageHeader,
  SkeletonLines,
  useLabel,
  useText,
} from '../../../../platform/web/index.ts';
import { usePools } from '../../pool/use-pools.ts';
import { QualityControls } from '../QualityControls.tsx';
import { QualityNav } from '../QualityNav.tsx';
import { within } from '../quality-state.ts';
import { qualityTexts } from '../texts.ts';
import { qualityTitles } from '../titles.ts';
import { useOpened } from '../use-opened.tsx';
import { useQuality } from '../use-quality.ts';
import { poolRows } from './pool-flow.ts';
import { PoolTable } from './PoolTable.tsx';
import { PoolTrend } from './PoolTrend.tsx';
import { poolFlowTexts } from './texts.ts';

const flow = [
  'leads.entered_pool',
  'leads.recycled',
  'leads.released',
  'leads.claimed',
  'leads.left_pool',
  'leads.pool_days_median',
] as const;

/** What goes into the pools and out of them, and what is won of it. */
export function Page() {
  const t = useText(poolFlowTexts);
  const texts = useText(qualityTexts);
  const label = useLabel();
  const quality = useQuality();
  return (
    <>
      <PageHeader
        title={label(qualityTitles.pools)}
        actions={
          <>
            <Link href="/leads/assignment" className="text-sm">
              {t('fairness')}
            </Link>
            <Link href="/pools" className="text-sm">
              {t('toPools')}
            </Link>
          </>
        }
      >
        <QualityNav page="pools" />
        <QualityControls state={quality.state} onChange={quality.change} windowName={texts('movedOn')} />
      </PageHeader>
      <PageBody>
        {quality.isReady ? <PoolFlow quality={quality} /> : <SkeletonLines lines={8} className="h-6" />}
      </PageBody>
    </>
  );
}

/** Stock is asked as it is now, flow by the days of the moves. */
function questionsOf({ state, today }: ReturnType<typeof useQuality>) {
  const chosen = conditionsOf(state.filters);
  const period = periodOfWindow(state.window, today);
  const moved = [...chosen, ...(period ? [within('leads.moved_on', period.from, period.to)] : [])];
  const won = period ? [...chosen, within('leads.closed_on', period.from, period.to)] : chosen;
  return {
    stock: { measures: ['leads.in_pool'], filters: chosen },
    won: { measures: ['leads.won_from_pool'], filters: won },
    flow: { measures: [...flow], filters: moved },
    now: { measures: ['leads.in_pool'], dimensions: ['leads.pool'], filters: chosen },
    into: {
      measures: ['leads.entered_pool', 'leads.recycled'],
      dimensions: ['leads.to_pool'],
      filters: moved,
    },
    out: {
      measures: ['leads.left_pool', 'leads.claimed', 'leads.pool_days_median'],
      dimensions: ['leads.from_pool'],
      filters: moved,
    },
    months: {
      measures: ['leads.entered_pool', 'leads.left_pool'],
      dimensions: ['leads.moved_on.month'],
      filters: moved,
    },
  };
}

/** A company without pools: what one is for, and the way to the first. */
function NoPools() {
  const t = useText(poolFlowTexts);
  const mayDesign = useMay('lead_rules.design');
  const make = mayDesign && <Link href="/settings/lead-pools">{t('make')}</Link>;
  return (
    <EmptyState title={t('none')} action={make}>
      {t(mayDesign ? 'noneText' : 'noneAsk')}
    </EmptyState>
  );
}

function PoolFlow({ quality }: { quality: ReturnType<typeof useQuality> }) {
  const t = useText(poolFlowTexts);
  const label = useLabel();
  const { open, drawer } = useOpened();
  const questions = questionsOf(quality);
  const title = label(qualityTitles.pools);
  const [stock, won, whole] = [useTable(questions.stock), useTable(questions.won), useTable(questions.flow)];
  const [now, into, out] = [useTable(questions.now), useTable(questions.into), useTable(questions.out)];
  const months = useTable(questions.months);
  const pools = usePools();
  const failed = [stock, won, whole, now, into, out, months].find(({ error }) => error);
  if (failed?.error) return <ErrorNotice error={failed.error} onRetry={() => void failed.refetch()} />;
  const rows = poolRows({ now: now.data, into: into.data, out: out.data });
  const isKnown = now.data && into.data && out.data;
  if (pools.data?.items.length === 0) return <NoPools />;
  if (isKnown && rows.length === 0) return <EmptyState title={t('still')}>{t('stillText')}</EmptyState>;
  return (
    <>
      <p className="max-w-3xl text-sm text-soft">{t('means')}</p>
      <div className="grid grid-cols-1 gap-4 lg:grid-cols-[1fr_3fr]">
        <Card title={t('now')}>
          <div className="grid grid-cols-2 gap-4 lg:grid-cols-1">
            <MeasureTile
              measure="leads.in_pool"
              answer={stock.data}
              onPress={() => open(title, questions.stock, 'leads.in_pool')}
            />
            <MeasureTile
              measure="leads.won_from_pool"
              answer={won.data}
              onPress={() => open(title, questions.won, 'leads.won_from_pool')}
            />
          </div>
        </Card>
        <Card title={t('period')}>
          <div className="grid grid-cols-2 gap-x-6 gap-y-4 md:grid-cols-3">
            {flow.map((id) => (
              <MeasureTile
                key={id}
                measure={id}
                answer={whole.data}
                onPress={() => open(title, questions.flow, id)}
              />
            ))}
          </div>
        </Card>
      </div>
      {isKnown && (
        <PoolTable
          rows={rows}
          onPress={(name, side, measure, row, shown) =>
            open(name, questions[side], measure, [row.pool], shown)
          }
        />
      )}
      {months.data && months.data.rows.length > 0 && (
        <PoolTrend
          answer={months.data}
          onPress={(month, measure) => open(month, questions.months, measure, [month])}
        />
      )}
      {drawer}
    </>
  );
}
