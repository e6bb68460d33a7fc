import {
  MeasureTile,
  useFreshNumbers,
  useTable,
  type TableQuestion,
  type OpenNumber,
} from '../../../insights/web/index.ts';
import { Card, PageBody, PageHeader, useLabel, useText, useToday } from '../../../platform/web/index.ts';
import { ServiceSwitch } from '../ServiceSwitch.tsx';
import { pageTitles } from '../texts.ts';
import { PeopleLoad } from './PeopleLoad.tsx';
import { sinceDays } from './since-days.ts';
import { SurveySplit } from './SurveySplit.tsx';
import { insightTexts } from './texts.ts';
import { useOpened } from './use-opened.tsx';

type Tile = { id: string; better?: 'more' | 'less' };

const now: readonly Tile[] = [
  { id: 'cases.open', better: 'less' },
  { id: 'cases.late', better: 'less' },
];
const lately: readonly Tile[] = [
  { id: 'cases.count' },
  { id: 'cases.response_worked', better: 'less' },
  { id: 'cases.response_time', better: 'less' },
  { id: 'cases.solve_worked', better: 'less' },
  { id: 'cases.solve_time', better: 'less' },
  { id: 'cases.kept_rate', better: 'more' },
  { id: 'cases.csat', better: 'more' },
];
const recommending: readonly Tile[] = [{ id: 'nps.score', better: 'more' }, { id: 'nps.answers' }];
const again: readonly Tile[] = [{ id: 'repurchases.rate', better: 'more' }, { id: 'repurchases.mature' }];

/** How after-sales stands: what is open, how fast it goes, how content customers are, and whether they buy again. */
export function Page() {
  const t = useText(insightTexts);
  const label = useLabel();
  const today = useToday();
  const { open, drawer } = useOpened();
  useFreshNumbers('case.');
  return (
    <>
      <PageHeader title={label(pageTitles.insights)} actions={<ServiceSwitch page="insights" />} />
      <PageBody>
        <div className="flex flex-col gap-4">
          <Tiles title={t('now')} tiles={now} onOpen={open} />
          <Tiles
            title={t('lately')}
            tiles={lately}
            filters={sinceDays('cases.created_on', today, 90)}
            onOpen={open}
          />
          <Card title={t('customers')}>
            <div className="grid grid-cols-2 gap-4 md:grid-cols-3 xl:grid-cols-5">
              <TilesOf tiles={recommending} onOpen={open} />
              <TilesOf tiles={again} onOpen={open} />
            </div>
          </Card>
          <PeopleLoad onOpen={open} />
          <SurveySplit title={t('surveysByStage')} by="surveys.stage" onOpen={open} />
          <SurveySplit title={t('surveysByType')} by="surveys.trigger" onOpen={open} />
        </div>
      </PageBody>
      {drawer}
    </>
  );
}

type TilesProps = { tiles: readonly Tile[]; filters?: TableQuestion['filters']; onOpen: OpenNumber };

function Tiles({ title, ...tiles }: TilesProps & { title: string }) {
  return (
    <Card title={title}>
      <div className="grid grid-cols-2 gap-4 md:grid-cols-3 xl:grid-cols-5">
        <TilesOf {...tiles} />
      </div>
    </Card>
  );
}

/** Tiles of one question: all its measures are of one cube. */
function TilesOf({ tiles, filters, onOpen }: TilesProps) {
  const label = useLabel();
  const question = { measures: tiles.map(({ id }) => id), ...(filters && { filters }) };
  const { data } = useTable(question);
  return tiles.map(({ id, better }) => (
    <MeasureTile
      key={id}
      measure={id}
      answer={data}
      {...(better && { better })}
      onPress={() => onOpen(label(pageTitles.insights), question, id)}
    />
  ));
}
