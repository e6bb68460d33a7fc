import { useText } from '../../../platform/web/index.ts';
import type { WireFunnel, WirePart } from '../../model/answer.ts';
import type { AskedFunnel } from '../../model/question.ts';
import { cellKey, cellName } from '../cell-name.ts';
import { RecordsDrawer } from '../drill/RecordsDrawer.tsx';
import type { InsightSubject } from '../subject.ts';
import { readDrill, type DrillCell } from './drill-address.ts';
import { funnelTexts } from './texts.ts';

type Funnel = WireFunnel['funnel'];
type Props = {
  subject: InsightSubject;
  question: AskedFunnel;
  funnel: Funnel;
  drill: unknown;
  onClose: () => void;
};

/** The deals behind the number that the address names. */
export function FunnelDrawer({ subject, question, funnel, drill, onClose }: Props) {
  const titleOf = useTitle(funnel);
  const cell = readDrill(question, drill);
  if (!cell) return null;
  return (
    <RecordsDrawer
      subject={subject}
      title={titleOf(cell)}
      target={{ question, cell }}
      shown={shownCount(funnel, cell)}
      isMovements={funnel.mode === 'flow'}
      onClose={onClose}
    />
  );
}

function useTitle(funnel: Funnel): (cell: DrillCell) => string {
  const t = useText(funnelTexts);
  return ({ what, rank, value, except }) => {
    const stage = funnel.stages.find((one) => one.rank === rank)?.name ?? '';
    const names: Partial<Record<typeof what, string>> = {
      lost: t(funnel.mode === 'flow' ? 'lostFlow' : 'lost'),
      openStart: t('openStart'),
      in: t('in'),
      fwd: t('fwd'),
      back: t('back'),
      openEnd: t('openEnd'),
    };
    const mode =
      what === 'reached' || what === 'touched' || what === 'strict' || what === 'stock' ? t(what) : '';
    const part = except ? t('other') : value === undefined ? '' : partName(funnel, value, t('empty'));
    return [part, stage, names[what] ?? mode].filter(Boolean).join(' · ');
  };
}

function partName(funnel: Funnel, value: NonNullable<DrillCell['value']> | null, nameless: string): string {
  const key = cellKey(value as Parameters<typeof cellKey>[0]);
  return cellName(funnel.parts.find((part) => !part.other && cellKey(part.value) === key)?.value, nameless);
}

/** The number as the answer says it, to be held against the records found. */
function shownCount(funnel: Funnel, { what, rank, value, except }: DrillCell): number | undefined {
  const key = value === undefined ? null : cellKey(value as Parameters<typeof cellKey>[0]);
  const split = except
    ? funnel.parts.find((part) => part.other)
    : funnel.parts.find((part) => !part.other && key === cellKey(part.value));
  const part = key === null && !except ? funnel.whole : split?.part;
  return part && countIn(part, what, rank);
}

function countIn(part: WirePart, what: DrillCell['what'], rank: number | undefined): number | undefined {
  if (part.kind === 'flow') {
    const row = part.rows.find((one) => one.rank === rank);
    return row?.[what as 'in']?.count;
  }
  if (part.kind === 'stock') return part.rows.find((one) => one.rank === rank)?.count;
  const row = part.rows.find((one) => one.rank === rank);
  return what === 'lost' ? row?.lostHere.count : row?.count;
}
