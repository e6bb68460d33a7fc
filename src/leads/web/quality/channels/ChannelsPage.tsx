import { MeasureTile, numberOf, useTable } from '../../../../insights/web/index.ts';
import { useMay } from '../../../../identity/web/index.ts';
import {
  Card,
  EmptyState,
  ErrorNotice,
  Link,
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
import { ChannelTable } from './ChannelTable.tsx';
import { costMeasures, costQuestion, type Touch } from './channel-rows.ts';
import { channelTexts } from './texts.ts';

const tiles = [
  { id: 'leads.count', better: 'more' },
  { id: 'leads.valid_rate', better: 'more' },
  { id: 'leads.deal_rate', better: 'more' },
  { id: 'leads.won_rate', better: 'more' },
  { id: 'leads.won_amount', better: 'more' },
] as const;

/** Which channels and contents bring customers, and what they cost. */
export function Page() {
  const t = useText(channelTexts);
  const label = useLabel();
  const quality = useQuality();
  const { state, change, maturity, isReady } = quality;
  const touch: Touch = state.by === 'first' ? 'first' : 'latest';
  return (
    <>
      <PageHeader title={label(qualityTitles.channels)} actions={<CostsLink />}>
        <QualityNav page="channels" />
        <QualityControls
          state={state}
          onChange={change}
          maturity={maturity}
          tools={
            <SegmentedControl
              label={t('touch')}
              segments={(['latest', 'first'] as const).map((id) => ({ id, name: t(id) }))}
              value={touch}
              onChange={(by) => change({ by: by === 'first' ? by : null })}
            />
          }
        />
      </PageHeader>
      <PageBody>
        {isReady ? <Channels quality={quality} touch={touch} /> : <SkeletonLines lines={8} className="h-6" />}
      </PageBody>
    </>
  );
}

function CostsLink() {
  const t = useText(channelTexts);
  const mayKeep = useMay('lead_rules.design');
  return mayKeep ? (
    <Link href="/insights/leads/costs" className="text-sm">
      {t('keepCosts')}
    </Link>
  ) : null;
}

type Props = { quality: ReturnType<typeof useQuality>; touch: Touch };

function Channels({ quality: { conditions, may, today }, touch }: Props) {
  const t = useText(channelTexts);
  const texts = useText(qualityTexts);
  const { open, drawer } = useOpened();
  const question = { measures: tiles.map(({ id }) => id).filter(may), filters: conditions };
  const whole = useTable(question);
  const spending = costQuestion('source', touch, conditions, may);
  const costs = useTable(spending && { measures: costMeasures.filter(may), filters: conditions });
  const hasCosts = spending !== null && (numberOf(costs.data, 'leads.cost') ?? 0) > 0;
  const label = useLabel();
  if (whole.error) return <ErrorNotice error={whole.error} onRetry={() => void whole.refetch()} />;
  if (numberOf(whole.data, 'leads.count') === 0)
    return <EmptyState title={texts('noLeads')}>{texts('noLeadsText')}</EmptyState>;
  const name = label(qualityTitles.channels);
  return (
    <>
      <p className="max-w-3xl text-sm text-soft">{t('means')}</p>
      <Card>
        <div className="grid grid-cols-2 gap-x-6 gap-y-4 md:grid-cols-4">
          {tiles.map(({ id, better }) => (
            <MeasureTile
              key={id}
              measure={id}
              answer={whole.data}
              better={better}
              onPress={() => open(name, question, id)}
            />
          ))}
          {hasCosts &&
            (['leads.cost', 'leads.cost_per_won', 'leads.roi'] as const).map((id) => (
              <MeasureTile
                key={id}
                measure={id}
                answer={costs.data}
                onPress={() => spending && open(name, { ...spending, dimensions: [], sort: [] }, id)}
              />
            ))}
        </div>
      </Card>
      <ChannelTable {...{ touch, conditions, may, today, hasCosts }} onOpen={open} />
      {!hasCosts && costs.data && <p className="text-sm text-faint">{t('noCosts')}</p>}
      {spending === null && may('leads.cost') && <p className="text-sm text-faint">{t('costsNeed')}</p>}
      {drawer}
    </>
  );
}
