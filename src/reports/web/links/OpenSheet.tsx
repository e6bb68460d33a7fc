import type { ReactNode } from 'react';
import { useDocumentTitle, useFormats, useText } from '../../../platform/web/index.ts';
import type { Block } from '../../model/blocks/block.ts';
import { placesOn, type Place, type ReportDocument } from '../../model/document.ts';
import type { OpenReport } from '../../model/links/open-report-contract.ts';
import { screenTexts } from '../screens/texts.ts';
import { BlockPart } from '../screens/WallPart.tsx';
import { wallStyle } from '../screens/wall-themes.ts';
import { useScreen } from '../dashboards/use-screen.ts';
import { useWidth } from '../use-width.ts';
import { linkTexts } from './texts.ts';

type Props = { told: OpenReport; isStale: boolean; aheadMs: number; over: ReactNode };

const gap = 16;
const rowHeight = 190;
/** Of a laid grid: as high as it needs, as long as that is less than a window. */
const lineHeight = 44;
const headHeight = 96;
const mostHeight = 1000;
/** Blocks are drawn as on a wall, and made as small as on a page. */
const zoom = 0.78;

/** A dashboard read by a link: its blocks in their places, nothing to press. */
export function OpenSheet({ told, isStale, aheadMs, over }: Props) {
  const t = useText(linkTexts);
  const words = useText(screenTexts);
  const { instant } = useFormats();
  const screen = useScreen();
  const { title, document, answered, expiresAt } = told;
  const { frame, width: shown } = useWidth<HTMLDivElement>();
  const width = shown / zoom;
  useDocumentTitle(title);
  return (
    <main className="relative min-h-dvh" style={wallStyle('paper')} data-theme="light">
      <header className="flex flex-wrap items-baseline justify-between gap-2 px-4 pt-5 md:px-8">
        <h1 className="text-2xl">{title}</h1>
        <p className={`text-sm ${isStale ? 'text-warn' : 'text-faint'}`}>
          {words(isStale ? 'stale' : 'asOf', { at: instant(answered.asOf) })} ·{' '}
          {t('validUntil', { at: instant(expiresAt) })}
        </p>
      </header>
      <div ref={frame} className="m-4 md:mx-8">
        {width > 0 && (
          <ul className="flex flex-wrap" style={{ gap, zoom, width }}>
            {placesOn(document, screen).map((place) => (
              <Placed key={place.block} {...{ place, document, answered, aheadMs, width }} />
            ))}
          </ul>
        )}
      </div>
      {over}
    </main>
  );
}

type BlockProps = {
  place: Place;
  document: ReportDocument;
  answered: OpenReport['answered'];
  aheadMs: number;
  width: number;
};

function Placed({ place, document, answered, aheadMs, width }: BlockProps) {
  const block = document.blocks.find(({ id }) => id === place.block);
  if (!block) return null;
  const column = (width - gap * 11) / 12;
  const w = Math.floor(column * place.w + gap * (place.w - 1));
  const h = heightOf(block, place, answered);
  return (
    <li style={{ width: w, height: h }}>
      <BlockPart {...{ document, answered, aheadMs, block }} look="usual" frame="panel" room={{ w, h }} />
    </li>
  );
}

function heightOf({ id, type }: Block, { h }: Place, { laid }: BlockProps['answered']): number {
  if (type === 'kpi') return 132;
  if (type === 'funnel') return 560;
  const told = laid[id];
  if (!told || !('table' in told)) return rowHeight * Math.max(2, h);
  const lines = told.table.head.length + told.table.body.length;
  return Math.min(mostHeight, headHeight + lines * lineHeight);
}
