import { Card } from '../../../platform/web/index.ts';
import type { Chosen } from '../../model/blocks/asked.ts';
import { isUntitled, type Block } from '../../model/blocks/block.ts';
import { placesOn, type Place, type ReportDocument } from '../../model/document.ts';
import { useScreen } from '../dashboards/use-screen.ts';
import { BlockView } from './BlockView.tsx';
import { useBlockTitle } from './use-block-title.ts';

/** The blocks of a report in their places, by twelve columns, as this screen has them. */
export function BlockFlow({ document, chosen }: { document: ReportDocument; chosen: Chosen }) {
  const screen = useScreen();
  return (
    <ul className="grid auto-rows-[minmax(7rem,auto)] grid-cols-12 items-stretch gap-4">
      {placesOn(document, screen).map((place) => (
        <li
          key={place.block}
          className="min-w-0"
          style={{ gridColumn: `span ${place.w}`, gridRow: `span ${screen === 'phone' ? 1 : place.h}` }}
        >
          <Tile block={document.blocks.find(({ id }) => id === place.block)!} place={place} chosen={chosen} />
        </li>
      ))}
    </ul>
  );
}

function Tile({ block, place, chosen }: { block: Block; place: Place; chosen: Chosen }) {
  const title = useBlockTitle()(block);
  const isBare = isUntitled(block) || (block.type === 'kpi' && !block.title);
  return (
    <Card className="h-full" {...(!isBare && { title })}>
      <BlockView block={block} chosen={chosen} rows={place.h} />
    </Card>
  );
}
