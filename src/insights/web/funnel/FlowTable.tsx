import { Check, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { Explained, useFormats, useText } from '../../../platform/web/index.ts';
import type { WireStage, WireWeight } from '../../model/answer.ts';
import type { Weigh } from '../../model/funnel.ts';
import { DrillNumber } from '../drill/DrillNumber.tsx';
import { Defined } from '../measure/Defined.tsx';
import type { OnPress, PartOf } from './cells.ts';
import type { FlowPart } from './funnel-view.ts';
import { Before } from './StageFigures.tsx';
import { funnelTexts } from './texts.ts';

type Row = FlowPart['rows'][number];
type Movement = 'openStart' | 'in' | 'fwd' | 'back' | 'lost' | 'openEnd';

/** The identity as it is read: what was there and came, is what left and remained. */
const columns: readonly { id: Movement; sign: string }[] = [
  { id: 'openStart', sign: '' },
  { id: 'in', sign: '+' },
  { id: 'fwd', sign: '=' },
  { id: 'back', sign: '+' },
  { id: 'lost', sign: '+' },
  { id: 'openEnd', sign: '+' },
];

type Props = {
  part: FlowPart;
  stages: readonly WireStage[];
  weigh: Weigh;
  of?: PartOf | undefined;
  /** The movements of the compared period. */
  before?: FlowPart | undefined;
  onPress: OnPress;
};

const cell = 'border-t border-line px-3 py-2 text-right whitespace-nowrap';
const head = 'px-3 py-2 text-right font-normal whitespace-nowrap text-soft';

/** The movements of a window by stage, with the identity that holds in every row. */
export function FlowTable({ part, stages, weigh, of, before, onPress }: Props) {
  const t = useText(funnelTexts);
  const name = (id: Movement): string => t(id === 'lost' ? 'lostFlow' : id);
  return (
    <div className="overflow-x-auto">
      <table className="stacked w-full border-collapse text-sm">
        <thead>
          <tr>
            <th scope="col" className="sticky left-0 bg-surface px-3 py-2 text-left font-normal text-soft">
              {t('stage')}
            </th>
            {columns.map(({ id, sign }) => (
              <th key={id} scope="col" className={head}>
                {sign && <span className="mr-2 text-faint">{sign}</span>}
                {name(id)}
              </th>
            ))}
            <th scope="col" className={head}>
              <Defined name={t('forwardRate')} definition={t('forwardRateMeans')} />
            </th>
            <th scope="col" className={head}>
              <Defined name={t('flowLossRate')} definition={t('flowLossRateMeans')} />
            </th>
            <th aria-hidden />
          </tr>
        </thead>
        <tbody>
          {part.rows.map((row) => (
            <FlowRow
              key={row.stageId}
              row={row}
              earlier={before?.rows.find(({ rank }) => rank === row.rank)}
              stage={stages.find(({ id }) => id === row.stageId)!}
              name={name}
            >
              {(id, weight, earlier) => (
                <Movements
                  weight={weight}
                  earlier={earlier}
                  weigh={weigh}
                  name={t('perStage', {
                    stage: stages.find((one) => one.id === row.stageId)!.name,
                    what: name(id),
                  })}
                  onPress={() => onPress({ what: id, rank: row.rank, part: of })}
                />
              )}
            </FlowRow>
          ))}
        </tbody>
      </table>
    </div>
  );
}

type RowProps = {
  row: Row;
  /** The same stage in the compared period. */
  earlier: Row | undefined;
  stage: WireStage;
  name: (id: Movement) => string;
  children: (id: Movement, weight: WireWeight, earlier: WireWeight | undefined) => ReactNode;
};

function FlowRow({ row, earlier, stage, name, children }: RowProps) {
  const t = useText(funnelTexts);
  const { percent } = useFormats();
  return (
    <tr>
      <th
        scope="row"
        className="sticky left-0 border-t border-line bg-surface px-3 py-2 text-left font-medium whitespace-nowrap"
      >
        {stage.name}
      </th>
      {columns.map(({ id }) => (
        <td key={id} data-name={name(id)} className={cell}>
          {children(id, row[id], earlier?.[id])}
        </td>
      ))}
      <td data-name={t('forwardRate')} className={`${cell} figures`}>
        <WithBefore before={earlier && percent(earlier.forwardRate)}>{percent(row.forwardRate)}</WithBefore>
      </td>
      <td data-name={t('flowLossRate')} className={`${cell} figures`}>
        <WithBefore before={earlier && percent(earlier.lossRate)}>{percent(row.lossRate)}</WithBefore>
      </td>
      <td className={cell}>
        <Explained
          text={row.balanced ? t('balanced') : t('unbalanced')}
          className="inline-flex cursor-help rounded-sm"
        >
          {row.balanced ? (
            <Check aria-label={t('balanced')} size={14} className="text-good" />
          ) : (
            <TriangleAlert aria-label={t('unbalanced')} size={14} className="text-bad" />
          )}
        </Explained>
      </td>
    </tr>
  );
}

type MovementsProps = {
  weight: WireWeight;
  earlier: WireWeight | undefined;
  weigh: Weigh;
  name: string;
  onPress: () => void;
};

function Movements({ weight, earlier, weigh, name, onPress }: MovementsProps) {
  const t = useText(funnelTexts);
  const { number, money } = useFormats();
  const shown = ({ amount, count }: WireWeight): string =>
    weigh === 'amount' ? money(amount) : number(count);
  return (
    <WithBefore before={earlier && shown(earlier)}>
      <DrillNumber
        label={t('open', { name, count: number(weight.count) })}
        isEmpty={weight.count === 0}
        onPress={onPress}
      >
        {shown(weight)}
      </DrillNumber>
    </WithBefore>
  );
}

/** A figure with that of the compared period below it. */
function WithBefore({ before, children }: { before: string | undefined; children: ReactNode }) {
  return (
    <span className="inline-flex flex-col items-end">
      {children}
      <Before value={before} />
    </span>
  );
}
