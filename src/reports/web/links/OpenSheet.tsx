import type { ReactNode } from 'react';
import { useDocumentTitle, useFormats, useText } from '../../../platform/web/index.ts';
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
              <Block key={place.block} {...{ place, document, answered, aheadMs, width }} />
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

function Block({ place, document, answered, aheadMs, width }: BlockProps) {
  const block = document.blocks.find(({ id }) => id === place.block);
  if (!block) return null;
  const column = (width - gap * 11) / 12;
  const w = Math.floor(column * place.w + gap * (place.w - 1));
  const h = block.type === 'kpi' ? 132 : block.type === 'funnel' ? 560 : rowHeight * Math.max(2, place.h);
  return (
    <li style={{ width: w, height: h }}>
      <BlockPart {...{ document, answered, aheadMs, block }} look="usual" frame="panel" room={{ w, h }} />
    </li>
  );
}
