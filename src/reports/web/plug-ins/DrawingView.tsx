import { Button as AriaButton } from 'react-aria-components';
import type { Cell, TableAnswer } from '../../../insights/model/answer.ts';
import { cellName, useFigure } from '../../../insights/web/index.ts';
import { Stat, useLabel, useText } from '../../../platform/web/index.ts';
import {
  chartOfValues,
  tableOfFigures,
  tableOfValues,
  type Drawing,
  type ValuesPiece,
} from '../../model/plug-ins/drawing.ts';
import { ChartView } from '../blocks/chart/ChartView.tsx';
import { reportTexts } from '../texts.ts';
import { numberIn } from '../screens/wall-figure.ts';

type Props = {
  title: string;
  drawing: Drawing;
  /** Rows of the page's grid that the block fills. */
  rows: number;
  /** Opens the records behind a row of the answer. */
  onOpen: (row: number) => void;
};

/** So high is a row of the page; the heading and the edges of a card take their part. */
const rowHeight = 128;
const headHeight = 72;
const figuresHeight = 76;
const leastChart = 200;

/** A drawing on a page: its pieces one below the other. */
export function DrawingView({ title, drawing, rows, onOpen }: Props) {
  const label = useLabel();
  const hasFigures = drawing.some(({ kind }) => kind === 'figures');
  const room = rows * rowHeight - headHeight - (hasFigures ? figuresHeight : 0);
  return (
    <div className="flex flex-col gap-4">
      {drawing.map((piece, at) => {
        const key = `${piece.kind} ${at}`;
        if (piece.kind === 'figures') return <Figures key={key} answer={tableOfFigures(piece)} />;
        if (piece.kind === 'words')
          return (
            <p key={key} className="text-sm text-soft">
              {label(piece.text)}
            </p>
          );
        return <Values key={key} title={title} piece={piece} room={room} onOpen={onOpen} />;
      })}
    </div>
  );
}

function Figures({ answer }: { answer: TableAnswer }) {
  const label = useLabel();
  const { figure } = useFigure();
  return (
    <div className="flex flex-wrap gap-x-8 gap-y-3">
      {answer.columns.map(({ id, label: name, unit }, at) => (
        <Stat key={id} name={label(name)} value={figure(unit ?? 'count', numberIn(answer.rows[0]![at]))} />
      ))}
    </div>
  );
}

type ValuesProps = Pick<Props, 'title' | 'onOpen'> & { piece: ValuesPiece; room: number };

function Values({ title, piece, room, onOpen }: ValuesProps) {
  const label = useLabel();
  const chart = chartOfValues(piece, label);
  const name = piece.title ? label(piece.title) : title;
  const hasTable = !chart || piece.hasTable;
  const open = (row: number) => {
    const behind = piece.behind[row] ?? null;
    if (behind !== null) onOpen(behind);
  };
  return (
    <section className="flex flex-col gap-3">
      {piece.title && <h3 className="text-sm font-medium">{name}</h3>}
      {chart && (
        <ChartView
          label={name}
          block={chart.block}
          answer={chart.answer}
          height={Math.max(leastChart, hasTable ? room / 2 : room)}
          onSelect={open}
        />
      )}
      {hasTable && <Table answer={tableOfValues(piece, label)} behind={piece.behind} open={open} />}
    </section>
  );
}

type TableProps = { answer: TableAnswer; behind: ValuesPiece['behind']; open: (row: number) => void };

const cell = 'px-3 py-1.5 first:pl-4 last:pr-4';

/** The first cell of a row opens the records behind it, where there are any. */
function Table({ answer: { columns, rows }, behind, open }: TableProps) {
  const label = useLabel();
  const t = useText(reportTexts);
  const { figure } = useFigure();
  const said = (at: number, value: Cell) => {
    const { unit } = columns[at]!;
    return unit === null ? cellName(value, t('nothing')) : figure(unit, numberIn(value));
  };
  return (
    <div className="-mx-4 max-h-96 overflow-auto">
      <table className="w-full border-collapse text-sm whitespace-nowrap">
        <thead>
          <tr>
            {columns.map(({ id, label: name, unit }) => (
              <th
                key={id}
                scope="col"
                className={`${cell} sticky top-0 bg-surface font-normal text-soft ${unit === null ? 'text-left' : 'text-right'}`}
              >
                {label(name)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={at}>
              {row.map((value, place) => (
                <td
                  key={columns[place]!.id}
                  className={`${cell} border-t border-line ${columns[place]!.unit === null ? '' : 'figures text-right'}`}
                >
                  {place === 0 && (behind[at] ?? null) !== null ? (
                    <AriaButton
                      onPress={() => open(at)}
                      className="cursor-pointer font-medium data-hovered:text-accent data-hovered:underline"
                    >
                      {said(place, value)}
                    </AriaButton>
                  ) : (
                    said(place, value)
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
