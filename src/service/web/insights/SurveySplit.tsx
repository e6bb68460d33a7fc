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
import { Card, SkeletonLines, useLabel, useText } from '../../../platform/web/index.ts';
import { insightTexts } from './texts.ts';

const measures = ['surveys.asked', 'surveys.answered', 'surveys.response_rate', 'surveys.good_rate'];
const cell = 'border-t border-line px-3 py-2 text-right whitespace-nowrap';
const head = 'px-3 py-2 font-normal whitespace-nowrap text-soft';

type Props = { title: string; by: string; onOpen: OpenNumber };

/** How surveys are answered and what they say, stage by stage or type by type. */
export function SurveySplit({ title, by, onOpen }: Props) {
  const t = useText(insightTexts);
  const question = { measures, dimensions: [by] };
  const { data } = useTable(question);
  return (
    <Card title={title} isFlush>
      {!data && (
        <div className="px-4 pb-4">
          <SkeletonLines lines={3} />
        </div>
      )}
      {data?.rows.length === 0 && <p className="px-4 pb-4 text-sm text-faint">{t('noSurveys')}</p>}
      {data && data.rows.length > 0 && (
        <SplitTable by={by} answer={data} question={question} onOpen={onOpen} />
      )}
    </Card>
  );
}

type TableProps = {
  by: string;
  answer: NonNullable<ReturnType<typeof useTable>['data']>;
  question: Parameters<OpenNumber>[1];
  onOpen: OpenNumber;
};

function SplitTable({ by, answer, question, onOpen }: TableProps) {
  const t = useText(insightTexts);
  const label = useLabel();
  const { figure } = useFigure();
  const known = useMeasures().measures;
  const shown = measures.flatMap((id) => known.find((one) => one.id === id) ?? []);
  return (
    <div className="overflow-x-auto">
      <table className="stacked mt-1 w-full border-collapse text-sm">
        <thead>
          <tr>
            <th scope="col" className={`${head} pl-4 text-left`}>
              {t('stageOrType')}
            </th>
            {shown.map((measure) => (
              <th key={measure.id} scope="col" className={`${head} text-right`}>
                <Defined name={label(measure.label)} definition={label(measure.definition)} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {answer.rows.map((_, place) => {
            const about = cellOf(answer, by, place);
            const name = cellName(about, t('noStage'));
            return (
              <tr key={cellKey(about)}>
                <th scope="row" className="border-t border-line px-3 py-2 pl-4 text-left font-medium">
                  {name}
                </th>
                {shown.map(({ id, unit, label: words }) => {
                  const value = numberOf(answer, id, place);
                  return (
                    <td key={id} data-name={label(words)} className={cell}>
                      <DrillNumber
                        label={name}
                        isEmpty={!value}
                        onPress={() => onOpen(name, question, id, [about])}
                      >
                        {figure(unit, value)}
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
