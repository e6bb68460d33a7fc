import { useMay } from '../../../../identity/web/index.ts';
import {
  cellKey,
  cellName,
  cellOf,
  Defined,
  DrillNumber,
  numberOf,
  useFigure,
  useMeasures,
  useTable,
} from '../../../../insights/web/index.ts';
import { addDays } from '../../../../platform/model/calendar.ts';
import { Card, Link, SkeletonLines, useLabel, useText } from '../../../../platform/web/index.ts';
import { within } from '../quality-state.ts';
import { useOpened } from '../use-opened.tsx';
import { cardTexts } from './texts.ts';
import { useLeadMeasures } from './use-lead-measures.ts';

const columns = ['leads.cost', 'leads.cost_per_lead', 'leads.cost_per_won', 'leads.roi'] as const;

const cell = 'border-t border-line px-3 py-2 text-right whitespace-nowrap';
const head = 'px-3 py-2 font-normal whitespace-nowrap text-soft';

/** The dearest campaigns of the year, and what they gave back. */
export function CampaignsCard() {
  const t = useText(cardTexts);
  const { may, isReady, today } = useLeadMeasures();
  const mayKeep = useMay('lead_rules.design');
  const { open, drawer } = useOpened();
  const question = {
    measures: columns.filter(may),
    dimensions: ['leads.campaign'],
    filters: [
      within('leads.created_on', addDays(today, -365), addDays(today, 1)),
      { field: 'leads.campaign', op: 'not_empty' as const },
    ],
    sort: [{ by: 'leads.cost', desc: true }],
    limit: 8,
  };
  const { data } = useTable(isReady ? question : null);
  const spent = data?.rows.map((_, row) => row).filter((row) => (numberOf(data, 'leads.cost', row) ?? 0) > 0);
  return (
    <>
      <Card
        title={<Defined name={t('campaigns')} definition={t('campaignsMean')} />}
        isFlush
        className="overflow-hidden"
        actions={
          mayKeep && (
            <Link href="/insights/leads/costs" className="text-sm">
              {t('keepCosts')}
            </Link>
          )
        }
      >
        {!spent && (
          <div className="px-4 pb-4">
            <SkeletonLines lines={4} />
          </div>
        )}
        {spent?.length === 0 && <p className="px-4 pb-4 text-sm text-faint">{t('noCosts')}</p>}
        {data && spent && spent.length > 0 && (
          <CampaignTable
            rows={spent.map((row) => ({
              campaign: cellOf(data, 'leads.campaign', row),
              figures: columns.map((id) => numberOf(data, id, row)),
            }))}
            onPress={(name, value) => open(name, question, 'leads.cost', [value])}
          />
        )}
      </Card>
      {drawer}
    </>
  );
}

type Value = ReturnType<typeof cellOf>;
type Row = { campaign: Value; figures: (number | null)[] };

function CampaignTable({
  rows,
  onPress,
}: {
  rows: readonly Row[];
  onPress: (name: string, campaign: Value) => void;
}) {
  const t = useText(cardTexts);
  const label = useLabel();
  const { figure } = useFigure();
  const { measures } = useMeasures();
  const shown = columns.map((id) => measures.find((measure) => measure.id === id));
  return (
    <div className="overflow-x-auto">
      <table className="stacked mt-1 w-full border-collapse text-sm">
        <thead>
          <tr>
            <th scope="col" className={`${head} pl-4 text-left`}>
              {t('campaign')}
            </th>
            {shown.map((measure) => (
              <th key={measure?.id} scope="col" className={`${head} text-right`}>
                {measure && <Defined name={label(measure.label)} definition={label(measure.definition)} />}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ campaign, figures }) => {
            const name = cellName(campaign, '–');
            return (
              <tr key={cellKey(campaign)}>
                <th scope="row" className="border-t border-line px-3 py-2 pl-4 text-left font-medium">
                  {name}
                </th>
                {figures.map((value, place) => {
                  const text = figure(place === columns.length - 1 ? 'percent' : 'money', value);
                  return (
                    <td
                      key={columns[place]}
                      data-name={shown[place] && label(shown[place].label)}
                      className={cell}
                    >
                      {place === 0 ? (
                        <DrillNumber label={name} onPress={() => onPress(name, campaign)}>
                          {text}
                        </DrillNumber>
                      ) : (
                        <span className="figures">{text}</span>
                      )}
                    </td>
                  );
                })}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
