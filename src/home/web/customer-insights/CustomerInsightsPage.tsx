import { addDays } from '../../../platform/model/calendar.ts';
import {
  MeasureTile,
  useFreshNumbers,
  useTable,
  type TableQuestion,
  type OpenNumber,
} from '../../../insights/web/index.ts';
import { Card, PageBody, PageHeader, useText, useToday } from '../../../platform/web/index.ts';
import { pageTitles } from '../titles.ts';
import { MovesMatrix } from './MovesMatrix.tsx';
import { customerInsightTexts } from './texts.ts';
import { TierTable } from './TierTable.tsx';
import { useOpenedAccounts } from './use-opened-accounts.tsx';

const lately = 90;

/** How customers stand by tier: how many, what they are worth, who moved, and how well the cadence is kept. */
export function Page() {
  const t = useText(customerInsightTexts);
  const title = useText(pageTitles)('customerInsights');
  const today = useToday();
  const { open, drawer } = useOpenedAccounts();
  useFreshNumbers('account.');
  const since = [addDays(today, -lately), addDays(today, 1)];
  const recently = (field: string): TableQuestion['filters'] => [{ field, op: 'between', value: since }];
  return (
    <>
      <PageHeader title={title} />
      <PageBody>
        <div className="grid grid-cols-1 gap-4 lg:grid-cols-[2fr_1fr]">
          <Tiles
            title={t('standing')}
            measures={['accounts.count', 'accounts.contact_overdue', 'accounts.cadence_coverage']}
            onOpen={open}
          />
          <Tiles
            title={t('lately')}
            measures={['contact_rounds.count', 'contact_rounds.on_time_rate']}
            filters={recently('contact_rounds.met_on')}
            onOpen={open}
          />
        </div>
        <TierTable onOpen={open} />
        <MovesMatrix filters={recently('segment_moves.moved_on')} onOpen={open} />
      </PageBody>
      {drawer}
    </>
  );
}

type TilesProps = {
  title: string;
  measures: string[];
  filters?: TableQuestion['filters'];
  onOpen: OpenNumber;
};

function Tiles({ title, measures, filters, onOpen }: TilesProps) {
  const question = { measures, ...(filters && { filters }) };
  const { data } = useTable(question);
  return (
    <Card title={title}>
      <div className="grid grid-cols-2 gap-4 md:grid-cols-3">
        {measures.map((id) => (
          <MeasureTile key={id} measure={id} answer={data} onPress={() => onOpen(title, question, id)} />
        ))}
      </div>
    </Card>
  );
}
