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
  type OpenNumber,
} from '../../../insights/web/index.ts';
import { Card, EmptyState, SkeletonLines, useLabel, useText, useToday } from '../../../platform/web/index.ts';
import { sinceDays } from './since-days.ts';
import { insightTexts } from './texts.ts';

const lately = [
  'cases.count',
  'cases.response_worked',
  'cases.solve_worked',
  'cases.solve_time',
  'cases.kept_rate',
  'cases.csat',
];
const cell = 'border-t border-line px-3 py-2 text-right whitespace-nowrap';
const head = 'px-3 py-2 font-normal whitespace-nowrap text-soft';

/** Who has how much in hand, and how fast and well it goes. */
export function PeopleLoad({ onOpen }: { onOpen: OpenNumber }) {
  const t = useText(insightTexts);
  const today = useToday();
  const dimensions = ['cases.owner'];
  const open = useTable({ measures: ['cases.open'], dimensions });
  const past = { measures: lately, dimensions, filters: sinceDays('cases.created_on', today, 90) };
  const done = useTable(past);
  const rows = open.data && done.data && peopleOf(open.data, done.data);
  return (
    <Card title={<Defined name={t('byPerson')} definition={t('byPersonMean')} />} isFlush>
      {!rows && (
        <div className="px-4 pb-4">
          <SkeletonLines lines={5} />
        </div>
      )}
      {rows?.length === 0 && <EmptyState title={t('none')}>{t('noneText')}</EmptyState>}
      {rows && rows.length > 0 && <PeopleTable rows={rows} past={past} onOpen={onOpen} />}
    </Card>
  );
}

type Answer = NonNullable<ReturnType<typeof useTable>['data']>;
type Row = { person: ReturnType<typeof cellOf>; open: number; figures: (number | null)[] };

/** Everybody who has or had cases, most in hand first. */
function peopleOf(open: Answer, done: Answer): Row[] {
  const rows = new Map<string, Row>();
  done.rows.forEach((_, place) => {
    const person = cellOf(done, 'cases.owner', place);
    rows.set(cellKey(person), { person, open: 0, figures: lately.map((id) => numberOf(done, id, place)) });
  });
  open.rows.forEach((_, place) => {
    const person = cellOf(open, 'cases.owner', place);
    const known = rows.get(cellKey(person)) ?? { person, figures: lately.map(() => null) };
    rows.set(cellKey(person), { ...known, open: numberOf(open, 'cases.open', place) ?? 0 });
  });
  return [...rows.values()].toSorted((a, b) => b.open - a.open);
}

type TableProps = { rows: readonly Row[]; past: Parameters<OpenNumber>[1]; onOpen: OpenNumber };

function PeopleTable({ rows, past, onOpen }: TableProps) {
  const t = useText(insightTexts);
  const label = useLabel();
  const { figure } = useFigure();
  const { measures } = useMeasures();
  const shown = ['cases.open', ...lately].map((id) => measures.find((one) => one.id === id));
  const inHand = { measures: ['cases.open'], dimensions: ['cases.owner'] };
  return (
    <div className="overflow-x-auto">
      <table className="stacked mt-1 w-full border-collapse text-sm">
        <thead>
          <tr>
            <th scope="col" className={`${head} pl-4 text-left`}>
              {t('person')}
            </th>
            {shown.map((measure, place) => (
              <th key={measure?.id ?? place} scope="col" className={`${head} text-right`}>
                {measure && <Defined name={label(measure.label)} definition={label(measure.definition)} />}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ person, open, figures }) => {
            const name = cellName(person, t('nobody'));
            return (
              <tr key={cellKey(person)}>
                <th scope="row" className="border-t border-line px-3 py-2 pl-4 text-left font-medium">
                  {name}
                </th>
                {[open, ...figures].map((value, place) => {
                  const measure = shown[place];
                  const question = place === 0 ? inHand : past;
                  return (
                    <td key={place} data-name={measure && label(measure.label)} className={cell}>
                      <DrillNumber
                        label={name}
                        isEmpty={!value}
                        onPress={() => measure && onOpen(name, question, measure.id, [person])}
                      >
                        {figure(measure?.unit ?? 'count', value)}
                      </DrillNumber>
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
