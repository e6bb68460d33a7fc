import { DrillNumber } from '../../../insights/web/index.ts';
import { Badge, useFormats, useLabel, useText, type Tone } from '../../../platform/web/index.ts';
import type { Effect } from '../../../playbook/model/effect.ts';
import { families, familyWords } from '../../../playbook/model/piece.ts';
import type { Beside, EffectRow } from './effect-rows.ts';
import { effectTexts } from './texts.ts';

type Props = {
  rows: readonly EffectRow[];
  beside: Beside;
  /** Opens the deals behind one side of a row. */
  onOpen: (row: EffectRow, used: boolean, title: string) => void;
};

const tones: Record<Effect['verdict'], Tone> = {
  better: 'good',
  worse: 'bad',
  unclear: 'neutral',
  too_few: 'neutral',
};

const cell = 'px-3 py-1.5 align-middle max-md:block max-md:px-0 max-md:py-0.5';

/** Each stage and piece with its two rates, their difference, and what can be said of it. */
export function EffectTable(props: Props) {
  const t = useText(effectTexts);
  return (
    <table className="w-full border-collapse text-left text-sm">
      <thead className="max-md:hidden">
        <tr className="border-b border-line text-faint">
          {(['pieceName', 'stage', 'used', 'unused', 'difference', 'verdict'] as const).map((id) => (
            <th key={id} scope="col" className="px-3 py-2 font-normal whitespace-nowrap">
              {id === 'pieceName' && props.beside === 'family' ? t('family') : t(id)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {props.rows.map((row) => (
          <EffectLine key={row.key} {...props} row={row} />
        ))}
      </tbody>
    </table>
  );
}

function EffectLine({ row, beside, onOpen }: Props & { row: EffectRow }) {
  const t = useText(effectTexts);
  const name = useBesideName()(row, beside);
  const { effect } = row;
  return (
    <tr className="border-b border-line last:border-b-0 max-md:block max-md:py-2">
      <th scope="row" className={`${cell} font-medium`}>
        {name}
      </th>
      <td className={`${cell} text-soft`}>{row.stage.name}</td>
      <td className={cell}>
        <Side
          name={t('used')}
          side={effect.with}
          title={t('showUsed', { name })}
          onOpen={(title) => onOpen(row, true, title)}
        />
      </td>
      <td className={cell}>
        <Side
          name={t('unused')}
          side={effect.without}
          title={t('showUnused', { name })}
          onOpen={(title) => onOpen(row, false, title)}
        />
      </td>
      <td className={`${cell} figures`}>
        <Difference effect={effect} />
      </td>
      <td className={cell}>
        <Badge tone={tones[effect.verdict]}>{t(effect.verdict)}</Badge>
      </td>
    </tr>
  );
}

function useBesideName() {
  const t = useText(effectTexts);
  const label = useLabel();
  return ({ beside }: EffectRow, by: Beside): string => {
    const family = families.find((one) => one === beside.id);
    if (by === 'family' && family) return label(familyWords[family]);
    return beside.name ?? t('hiddenPiece');
  };
}

type SideProps = {
  name: string;
  side: Effect['with'];
  title: string;
  onOpen: (title: string) => void;
};

function Side({ name, side, title, onOpen }: SideProps) {
  const t = useText(effectTexts);
  const { percent, number } = useFormats();
  return (
    <span className="flex items-baseline gap-2">
      <span className="w-14 text-xs text-faint md:hidden">{name}</span>
      <DrillNumber label={title} isEmpty={side.stays === 0} onPress={() => onOpen(title)}>
        {t('rateOf', {
          rate: percent(side.rate),
          advances: number(side.advances),
          stays: number(side.stays),
        })}
      </DrillNumber>
    </span>
  );
}

function Difference({ effect: { difference, interval } }: { effect: Effect }) {
  const t = useText(effectTexts);
  const { number } = useFormats();
  if (difference === null || interval === null) return null;
  // One decimal: an interval that just leaves out zero is seen to.
  const points = (share: number): string => `${share > 0 ? '+' : ''}${number(share * 100, 1)}`;
  return t('points', {
    points: points(difference),
    low: points(interval.low),
    high: points(interval.high),
  });
}
