import type { ReactNode } from 'react';
import type { TableAnswer, WireFunnel } from '../../../insights/model/answer.ts';
import { say } from '../../../platform/model/label.ts';
import { useLocale, useText } from '../../../platform/web/index.ts';
import { titleOf } from '../../model/block-words.ts';
import type { Block, BlockOf } from '../../model/blocks/block.ts';
import type { ReportDocument } from '../../model/document.ts';
import type { AnsweredBlocks } from '../../model/answers-contract.ts';
import type { FreePlace, Frame, Look } from '../../model/screen/screen.ts';
import { gapWords } from '../../model/plug-ins/gap-words.ts';
import { Picture } from '../pictures/Picture.tsx';
import { ChartShape } from './parts/ChartShape.tsx';
import { Clock } from './parts/Clock.tsx';
import { DrawnPart } from './parts/DrawnPart.tsx';
import { Funnel } from './parts/Funnel.tsx';
import { Gauge } from './parts/Gauge.tsx';
import { Kpi } from './parts/Kpi.tsx';
import { LaidTable } from './parts/LaidTable.tsx';
import { ListRows } from './parts/ListRows.tsx';
import { Panel } from './parts/Panel.tsx';
import { linesOfFunnel, type Room } from './parts/part.ts';
import { Podium } from './parts/Podium.tsx';
import { Rows } from './parts/Rows.tsx';
import { Ticker } from './parts/Ticker.tsx';
import { screenTexts } from './texts.ts';

export type Shown = {
  document: ReportDocument;
  answered: AnsweredBlocks | undefined;
  /** How far the server's clock is ahead of this one. */
  aheadMs: number;
};

/** What stands in one place of a wall. */
export function WallPart({ place: { part, w, h }, ...shown }: Shown & { place: FreePlace }) {
  if (part.kind === 'clock') return <Clock shows={part.shows} aheadMs={shown.aheadMs} />;
  if (part.kind === 'rule') return <div className="size-full rounded-full bg-accent opacity-60" />;
  if (part.kind === 'title') return <Title {...part} h={h} />;
  const block = shown.document.blocks.find(({ id }) => id === part.block);
  return block ? <BlockPart {...shown} {...part} block={block} room={{ w, h }} turns /> : null;
}

const titleShape = {
  banner: 'justify-center font-semibold tracking-[0.12em]',
  large: 'font-semibold',
  small: 'text-soft',
};
const titleShare = { banner: 0.56, large: 0.6, small: 0.5 };

type TitleProps = { text: string; size: keyof typeof titleShape; h: number };

function Title({ text, size, h }: TitleProps) {
  return (
    <div
      className={`relative flex size-full items-center whitespace-nowrap ${titleShape[size]}`}
      style={{ fontSize: h * titleShare[size] }}
    >
      {size === 'banner' && (
        <span
          aria-hidden
          className="absolute inset-x-0 bottom-0 h-[2px]"
          style={{ background: 'linear-gradient(90deg, transparent, var(--accent), transparent)' }}
        />
      )}
      {text}
    </div>
  );
}

type BlockProps = Shown & {
  block: Block;
  look: Look;
  frame: Frame;
  room: Room;
  /** Nobody scrolls: what is longer than its room turns by itself. */
  turns?: boolean;
};

/** A block in its frame; one without an answer says why, the others stand. */
export function BlockPart({ block, look, frame, room, answered, turns = false }: BlockProps) {
  const t = useText(screenTexts);
  const { locale } = useLocale();
  if (block.type === 'text')
    return (
      <Panel frame={frame} room={room}>
        {() => <p className="text-[20px] whitespace-pre-wrap text-ink">{block.text}</p>}
      </Panel>
    );
  if (block.type === 'image')
    return (
      <Panel frame={frame} room={room} isBare>
        {() => <Picture {...block} />}
      </Panel>
    );
  const told = answered?.answers[block.id];
  const note = (words: string) => (
    <Panel frame={frame} room={room} {...(block.title && { title: block.title })}>
      {() => <p className="text-[18px] text-faint">{words}</p>}
    </Panel>
  );
  if (block.type === 'form') return note(t('formElsewhere'));
  if (!answered) return note(t('waiting'));
  const laid = answered.laid[block.id];
  if (laid) {
    if ('problem' in laid) return note(laid.problem.title);
    const { title, table } = laid;
    return (
      <Panel frame={frame} room={room} title={title}>
        {(inner) => <LaidTable title={title} table={table} room={inner} turns={turns} />}
      </Panel>
    );
  }
  if (!told) return note(t('nothing'));
  if (!('answer' in told)) return note(t('refused'));
  const { answer } = told;
  if (block.type === 'plug_in') {
    const drawn = answered.drawn[block.id];
    if (!drawn || 'gap' in drawn) return note(say(gapWords[drawn?.gap ?? 'not_drawn'], locale));
    const title = block.title ?? say(drawn.title, locale);
    return (
      <Panel frame={frame} room={room} title={title}>
        {(inner) => <DrawnPart title={title} drawing={drawn.drawing} room={inner} />}
      </Panel>
    );
  }
  const title = titleOf(block, answer, locale) || (block.type === 'records' ? t('records') : '');
  return <Answered {...{ block, look, frame, room, answer, title }} />;
}

type AnsweredProps = Pick<BlockProps, 'block' | 'look' | 'frame' | 'room'> & {
  answer: TableAnswer | WireFunnel;
  title: string;
};

function Answered({ block, look, frame, room, answer, title }: AnsweredProps) {
  const t = useText(screenTexts);
  const framed = (draw: (inner: Room) => ReactNode) => (
    <Panel frame={frame} room={room} title={title}>
      {draw}
    </Panel>
  );
  if ('funnel' in answer) return framed((inner) => <FunnelOrLines answer={answer} room={inner} />);
  if (answer.rows.length === 0) return framed(() => <p className="text-[18px] text-faint">{t('nothing')}</p>);
  if (block.type === 'records' && block.list)
    return framed((inner) => <ListRows answer={answer} room={inner} />);
  const bare = (content: ReactNode) => (
    <Panel frame={frame} room={room} isBare>
      {() => content}
    </Panel>
  );
  const keys = answer.columns.filter(({ unit }) => unit === null).length;
  const drawChart = (chart: BlockOf<'chart'>) => (inner: Room) => (
    <ChartShape block={chart} title={title} answer={answer} room={inner} />
  );
  if (keys === 0 && block.type === 'chart' && block.shape === 'funnel') return framed(drawChart(block));
  if (keys === 0)
    return bare(
      look === 'gauge' || (block.type === 'chart' && block.shape === 'gauge') ? (
        <Gauge title={title} answer={answer} room={room} goal={block.type === 'chart' ? block.goal : null} />
      ) : (
        <Kpi title={title} answer={answer} room={room} isFlipped={look === 'flip'} />
      ),
    );
  if (look === 'ticker') return bare(<Ticker title={title} answer={answer} room={room} />);
  if (look === 'podium') return framed((inner) => <Podium answer={answer} room={inner} />);
  if (block.type === 'chart' && keys === 1) return framed(drawChart(block));
  return framed((inner) => <Rows answer={answer} room={inner} />);
}

/** Movements, a stock and the parts of a split are read from afar as lines. */
function FunnelOrLines({ answer, room }: { answer: WireFunnel; room: Room }) {
  const { whole, parts } = answer.funnel;
  if (whole.kind === 'conversion' && parts.length === 0) return <Funnel funnel={answer.funnel} room={room} />;
  return <Rows answer={linesOfFunnel(answer)} room={room} />;
}
