import {
  Defined,
  DrillNumber,
  useFigure,
  useMeasures,
  type TableQuestion,
} from '../../../insights/web/index.ts';
import type { Cell, TableAnswer } from '../../../insights/model/answer.ts';
import type { CellValue } from '../../../insights/model/question.ts';
import { Card, useLabel, useText } from '../../../platform/web/index.ts';
import { insightTexts } from './texts.ts';

const measures = [
  'approvals.decided',
  'approvals.step_median',
  'approvals.step_p80',
  'approvals.sent_back_rate',
  'approvals.waiting',
  'approvals.overdue',
];

export const stepQuestion: TableQuestion = {
  measures,
  dimensions: ['approvals.flow_version', 'approvals.step'],
};

export type OpenCell = (title: string, question: TableQuestion, measure: string, values: CellValue[]) => void;

type Row = readonly Cell[];

/** For each version of a flow its steps: how often, how long, how much comes back, what waits now. */
export function StepTable({ answer, onOpen }: { answer: TableAnswer; onOpen: OpenCell }) {
  const versions = Map.groupBy(answer.rows, ([version]) => (version as { id: string }).id);
  return [...versions].map(([id, rows]) => (
    <Card key={id} title={(rows[0]![0] as { name: string }).name} isFlush>
      <div className="overflow-x-auto">
        <table className="stacked w-full text-sm md:min-w-170">
          <Head />
          <tbody>
            {rows.map((row) => (
              <StepLine key={String(row[1])} row={row} onOpen={onOpen} />
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  ));
}

const head = 'border-b border-line px-4 py-2 font-normal text-soft whitespace-nowrap';

function Head() {
  const t = useText(insightTexts);
  const label = useLabel();
  const known = useMeasures().measures;
  return (
    <thead>
      <tr>
        <th scope="col" className={`${head} text-left`}>
          {t('step')}
        </th>
        {measures.map((id) => {
          const measure = known.find((one) => one.id === id);
          return (
            <th key={id} scope="col" className={`${head} text-right`}>
              {measure && <Defined name={label(measure.label)} definition={label(measure.definition)} />}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

const line = 'border-b border-line px-4 py-2';

function StepLine({ row, onOpen }: { row: Row; onOpen: OpenCell }) {
  const t = useText(insightTexts);
  const label = useLabel();
  const { figure } = useFigure();
  const known = useMeasures().measures;
  const [version, step, ...figures] = row;
  const name = String(step);
  return (
    <tr>
      <th scope="row" className={`${line} text-left font-medium`}>
        {name}
      </th>
      {figures.map((cell, at) => {
        const measure = known.find(({ id }) => id === measures[at]);
        if (!measure) return null;
        const title = t('open', { step: name, name: label(measure.label) });
        const value = cell === null ? null : Number(cell);
        return (
          <td key={measure.id} data-name={label(measure.label)} className={`${line} text-right`}>
            <DrillNumber
              label={title}
              isEmpty={value === null || (value === 0 && measure.unit === 'count')}
              onPress={() =>
                onOpen(title, stepQuestion, measure.id, [{ id: (version as { id: string }).id }, name])
              }
            >
              {figure(measure.unit, value)}
            </DrillNumber>
          </td>
        );
      })}
    </tr>
  );
}
