import { Ellipsis, History, Split } from 'lucide-react';
import { Defined } from '../../../insights/web/index.ts';
import {
  AmountCell,
  IconButton,
  Menu,
  useFormats,
  useLabel,
  useText,
  useToday,
} from '../../../platform/web/index.ts';
import type { TargetChange } from '../../model/target/contract.ts';
import { gapBelow, handDown, linesBelow, sumOfMonths } from '../../model/target/target-grid.ts';
import { levelLabels, type TargetLevel } from '../../model/target/target-levels.ts';
import type { TargetColumn, TargetLine } from './target-lines.ts';
import { targetTexts } from './texts.ts';
import { useColumnName } from './use-column-name.ts';
import { useSaveTargets } from './use-save-targets.ts';

type Props = {
  line: TargetLine;
  lines: readonly TargetLine[];
  place: number;
  columns: readonly TargetColumn[];
  level: TargetLevel;
  currency: string;
  onSet: (column: TargetColumn, amount: string | null) => void;
  onPaste: (text: string, line: number, column: number) => void;
  onLook: () => void;
};

const edge = 'border-t border-line';

/** A subject's targets: its name, what those below add up to, a cell a period with what has been reached of it. */
export function TargetRow({ line, lines, place, columns, level, currency, onSet, onPaste, onLook }: Props) {
  const t = useText(targetTexts);
  const label = useLabel();
  const nameOf = useColumnName();
  const isHead = line.subject.kind !== 'person';
  return (
    <tr className={isHead ? 'bg-sunken/40' : undefined}>
      <th
        scope="row"
        className={`${edge} sticky left-0 z-10 min-w-40 bg-surface py-1 pr-1 text-left align-top max-md:min-w-32`}
      >
        <span className="flex items-start gap-1" style={{ paddingLeft: 16 + 14 * line.depth }}>
          <span className="min-w-0 flex-1 py-1.5">
            <span className={`block truncate ${isHead ? 'font-semibold' : 'font-normal'}`}>{line.name}</span>
            <Gap
              line={line}
              lines={lines}
              level={level}
              months={columns.at(-1)!.months}
              currency={currency}
            />
          </span>
          <RowMenu line={line} lines={lines} level={level} onLook={onLook} />
        </span>
      </th>
      {columns.map((column, at) => (
        <td key={column.kind + column.from} className={`${edge} border-l p-0 align-top`}>
          <AmountCell
            label={t('cell', { name: line.name, period: nameOf(column), level: label(levelLabels[level]) })}
            amount={told(sumOfMonths(column.months, line.targets[level]))}
            isReadOnly={!line.mayEdit}
            place={`${place}:${at}`}
            onChange={(amount) => onSet(column, amount)}
            onPasteBlock={(text) => onPaste(text, place, at)}
          />
          <Reached line={line} column={column} level={level} />
        </td>
      ))}
    </tr>
  );
}

const told = (amount: bigint | null): string | null => (amount === null ? null : String(amount));

type GapProps = Pick<Props, 'line' | 'lines' | 'level' | 'currency'> & { months: readonly string[] };

function Gap({ line, lines, level, months, currency }: GapProps) {
  const t = useText(targetTexts);
  const { money } = useFormats();
  const gap = gapBelow(lines, line, level, months);
  if (gap === null || gap === 0n) return null;
  const amount = money(gap < 0n ? -gap : gap, currency);
  return (
    <span className="block text-xs font-normal text-warn">
      <Defined name={t(gap > 0n ? 'moreBelow' : 'lessBelow', { amount })} definition={t('gapMeans')} />
    </span>
  );
}

/** Of periods that have begun: how much of the target was won. */
function Reached({ line, column, level }: Pick<Props, 'line' | 'level'> & { column: TargetColumn }) {
  const t = useText(targetTexts);
  const { percent } = useFormats();
  const hasBegun = column.from <= useToday();
  const target = sumOfMonths(column.months, line.targets[level]);
  const won = line.won && sumOfMonths(column.months, line.won);
  if (!hasBegun || won === null || target === null || target === 0n) return null;
  return (
    <span
      className="figures block px-2 pb-1 text-right text-xs whitespace-nowrap text-faint"
      title={t('doneMeans')}
    >
      {t('done', { rate: percent(Number(won) / Number(target)) })}
    </span>
  );
}

function RowMenu({ line, lines, level, onLook }: Pick<Props, 'line' | 'lines' | 'level' | 'onLook'>) {
  const t = useText(targetTexts);
  const { send } = useSaveTargets('handedDown');
  const months = [...line.targets[level].keys()].toSorted();
  const below = linesBelow(lines, line.subject);
  const isLeaf = line.subject.kind === 'person';
  const share = (): void => void send(changesOf(lines, line, level, months));
  const nothing = months.length === 0 || below.length === 0 || below.some(({ mayEdit }) => !mayEdit);
  return (
    <Menu
      label={t('actions', { name: line.name })}
      trigger={
        <IconButton
          size="small"
          label={t('actions', { name: line.name })}
          icon={<Ellipsis aria-hidden size={16} />}
        />
      }
      entries={[
        ...(isLeaf
          ? []
          : [
              {
                id: 'hand-down',
                name: t('handDown'),
                icon: <Split aria-hidden size={16} />,
                onAction: share,
                disabledReason: nothing ? t('nothingToHandDown') : null,
              },
            ]),
        { id: 'history', name: t('history'), icon: <History aria-hidden size={16} />, onAction: onLook },
      ]}
    />
  );
}

function changesOf(
  lines: readonly TargetLine[],
  line: TargetLine,
  level: TargetLevel,
  months: readonly string[],
): TargetChange[] {
  return handDown(lines, line, level, months).map(({ subject, month, amount }) => ({
    subject,
    level,
    period: { kind: 'month', from: month },
    amount: String(amount),
  }));
}
