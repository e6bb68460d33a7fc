import { MeasureTile, useTable, type TableQuestion } from '../../../../insights/web/index.ts';
import { Card, Link, useText } from '../../../../platform/web/index.ts';
import { useOpened } from '../use-opened.tsx';
import { cardTexts } from './texts.ts';
import { useLeadMeasures } from './use-lead-measures.ts';

type Better = 'more' | 'less';
type Tile = { id: string; better: Better };

const newcomers: readonly Tile[] = [
  { id: 'leads.count', better: 'more' },
  { id: 'leads.valid_rate', better: 'more' },
  { id: 'leads.first_contact_minutes_median', better: 'less' },
  { id: 'leads.conversion_rate', better: 'more' },
];
const waiting: readonly Tile[] = [
  { id: 'leads.waiting', better: 'less' },
  { id: 'leads.unassigned', better: 'less' },
];

/** What came this month against the month before, and what waits now. */
export function LeadTilesCard() {
  const t = useText(cardTexts);
  const { may, isReady } = useLeadMeasures();
  const { open, drawer } = useOpened();
  const asked = {
    measures: newcomers.map(({ id }) => id).filter(may),
    filters: [{ field: 'leads.created_on', op: 'this_month' as const }],
  };
  const now = { measures: waiting.map(({ id }) => id).filter(may) };
  return (
    <>
      <Card
        title={t('thisMonth')}
        actions={
          <Link href="/insights/leads" className="text-sm">
            {t('openInsights')}
          </Link>
        }
      >
        <div className="grid grid-cols-2 gap-x-6 gap-y-3 md:grid-cols-3">
          <Tiles
            tiles={newcomers}
            question={isReady ? asked : null}
            onPress={(id) => open(t('thisMonth'), asked, id)}
          />
          <Tiles
            tiles={waiting}
            question={isReady ? now : null}
            onPress={(id) => open(t('leads'), now, id)}
          />
        </div>
      </Card>
      {drawer}
    </>
  );
}

const speed: readonly Tile[] = [
  { id: 'leads.first_contact_minutes_median', better: 'less' },
  { id: 'leads.first_contact_minutes_p80', better: 'less' },
  { id: 'leads.contacted_in_sla_rate', better: 'more' },
  { id: 'leads.contacted_rate', better: 'more' },
];

/** How soon sales called the leads of the last 90 days. */
export function SpeedCard() {
  const t = useText(cardTexts);
  const { may, isReady } = useLeadMeasures();
  const { open, drawer } = useOpened();
  const asked = {
    measures: speed.map(({ id }) => id).filter(may),
    filters: [{ field: 'leads.created_on', op: 'last_90_days' as const }],
  };
  return (
    <>
      <Card
        title={`${t('speed')} · ${t('last90')}`}
        actions={
          <Link href="/insights/leads/speed?window=last_90_days" className="text-sm">
            {t('openSpeed')}
          </Link>
        }
      >
        <div className="grid grid-cols-2 gap-x-6 gap-y-3">
          <Tiles
            tiles={speed}
            question={isReady ? asked : null}
            onPress={(id) => open(t('speed'), asked, id)}
          />
        </div>
      </Card>
      {drawer}
    </>
  );
}

type TilesProps = {
  tiles: readonly Tile[];
  question: TableQuestion | null;
  onPress: (measure: string) => void;
};

function Tiles({ tiles, question, onPress }: TilesProps) {
  const { data } = useTable(question);
  return tiles.map(({ id, better }) => (
    <MeasureTile
      key={id}
      measure={id}
      answer={question ? data : undefined}
      better={better}
      onPress={() => onPress(id)}
    />
  ));
}
