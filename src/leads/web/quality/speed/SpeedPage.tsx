import { MeasureTile, numberOf, useTable } from '../../../../insights/web/index.ts';
import {
  Card,
  EmptyState,
  ErrorNotice,
  PageBody,
  PageHeader,
  SegmentedControl,
  SkeletonLines,
  useLabel,
  useText,
} from '../../../../platform/web/index.ts';
import { QualityControls } from '../QualityControls.tsx';
import { QualityNav } from '../QualityNav.tsx';
import { qualityTexts } from '../texts.ts';
import { qualityTitles } from '../titles.ts';
import { useOpened } from '../use-opened.tsx';
import { useQuality } from '../use-quality.ts';
import type { SpeedClock } from '../quality-state.ts';
import { speedClocks } from './speed-clock.ts';
import { SpeedBuckets } from './SpeedBuckets.tsx';
import { speedRows } from './speed-rows.ts';
import { speedMeasures, SpeedTable } from './SpeedTable.tsx';
import { speedTexts } from './texts.ts';

const tilesOf = (clock: SpeedClock): readonly { id: string; better: 'more' | 'less' }[] => [
  { id: speedClocks[clock].median, better: 'less' },
  { id: speedClocks[clock].p80, better: 'less' },
  { id: 'leads.contacted_in_sla_rate', better: 'more' },
  { id: 'leads.contacted_rate', better: 'more' },
  { id: 'leads.waiting', better: 'less' },
];

/** How soon leads are contacted, by whom, and whether it matters. */
export function Page() {
  const label = useLabel();
  const quality = useQuality();
  return (
    <>
      <PageHeader title={label(qualityTitles.speed)}>
        <QualityNav page="speed" />
        <QualityControls state={quality.state} onChange={quality.change} maturity={quality.maturity} />
      </PageHeader>
      <PageBody>
        {quality.isReady ? <Speed quality={quality} /> : <SkeletonLines lines={8} className="h-6" />}
      </PageBody>
    </>
  );
}

const clocks: readonly SpeedClock[] = ['elapsed', 'working'];
const splits = ['owner', 'team', 'source'] as const;

function Speed({ quality: { conditions, state, change, may } }: { quality: ReturnType<typeof useQuality> }) {
  const t = useText(speedTexts);
  const texts = useText(qualityTexts);
  const label = useLabel();
  const { open, drawer } = useOpened();
  const by = splits.find((one) => one === state.by) ?? 'owner';
  const { clock } = state;
  const tiles = tilesOf(clock);
  const whole = { measures: ['leads.count', ...tiles.map(({ id }) => id)].filter(may), filters: conditions };
  const buckets = {
    measures: ['leads.count', 'leads.deals', 'leads.won'],
    dimensions: [speedClocks[clock].dimension],
    filters: conditions,
  };
  const people = {
    measures: speedMeasures(clock).filter(may),
    dimensions: [`leads.${by}`],
    filters: conditions,
    sort: [{ by: 'leads.count', desc: true }],
    limit: 200,
  };
  const [all, speeds, split] = [useTable(whole), useTable(buckets), useTable(people)];
  const failed = [all, speeds, split].find(({ error }) => error);
  if (failed?.error) return <ErrorNotice error={failed.error} onRetry={() => void failed.refetch()} />;
  if (numberOf(all.data, 'leads.count') === 0)
    return <EmptyState title={texts('noLeads')}>{texts('noLeadsText')}</EmptyState>;
  return (
    <>
      <ClockBar clock={clock} onChange={(to) => change({ clock: to })} />
      <Card>
        <div className="grid grid-cols-2 gap-x-6 gap-y-4 md:grid-cols-5">
          {tiles.map(({ id, better }) => (
            <MeasureTile
              key={id}
              measure={id}
              answer={all.data}
              better={better}
              onPress={() => open(label(qualityTitles.speed), whole, id)}
            />
          ))}
        </div>
      </Card>
      {speeds.data ? (
        <SpeedBuckets
          rows={speedRows(speeds.data, clock)}
          clock={clock}
          onPress={(name, bucket, measure, shown) => open(name, buckets, measure, [bucket], shown)}
        />
      ) : (
        <SkeletonLines lines={6} />
      )}
      <Card
        title={t('who')}
        isFlush
        className="overflow-hidden"
        actions={
          <SegmentedControl
            label={t('who')}
            segments={splits.map((id) => ({ id, name: t(id) }))}
            value={by}
            onChange={(to) => change({ by: to === 'owner' ? null : to })}
          />
        }
      >
        {split.data && (
          <SpeedTable
            answer={split.data}
            dimension={`leads.${by}`}
            clock={clock}
            splitName={t(by)}
            onPress={(title, measure, value) => open(title, people, measure, [value])}
          />
        )}
      </Card>
      {drawer}
    </>
  );
}

/** What the figures mean, and by which clock they are told. */
function ClockBar({ clock, onChange }: { clock: SpeedClock; onChange: (to: SpeedClock) => void }) {
  const t = useText(speedTexts);
  return (
    <div className="flex flex-wrap items-start justify-between gap-3">
      <p className="max-w-3xl flex-1 basis-80 text-sm text-soft">
        {t('means')} {t(clock === 'working' ? 'meansWorking' : 'meansElapsed')}
      </p>
      <SegmentedControl
        label={t('clock')}
        segments={clocks.map((id) => ({ id, name: t(id) }))}
        value={clock}
        onChange={(to) => onChange(to as SpeedClock)}
      />
    </div>
  );
}
