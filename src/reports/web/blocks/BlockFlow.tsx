import { MessageSquare } from 'lucide-react';
import { use } from 'react';
import { Button, Card, IconButton, useText } from '../../../platform/web/index.ts';
import type { Chosen } from '../../model/blocks/asked.ts';
import { isUntitled, type Block } from '../../model/blocks/block.ts';
import { placesOn, type Place, type ReportDocument } from '../../model/document.ts';
import { useScreen } from '../dashboards/use-screen.ts';
import { TalkContext } from '../comments/talk.ts';
import { talkTexts } from '../comments/texts.ts';
import { BlockView } from './BlockView.tsx';
import { idOfTile } from './tile-id.ts';
import { useBlockTitle } from './use-block-title.ts';

/** The blocks of a report in their places, by twelve columns, as this screen has them. */
export function BlockFlow({ document, chosen }: { document: ReportDocument; chosen: Chosen }) {
  const screen = useScreen();
  return (
    <ul className="grid auto-rows-[minmax(7rem,auto)] grid-cols-12 items-stretch gap-4">
      {placesOn(document, screen).map((place) => (
        <li
          key={place.block}
          id={idOfTile(place.block)}
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
    <Card
      className="group/tile h-full"
      {...(!isBare && { title, actions: <SayOn block={block.id} title={title} /> })}
    >
      <BlockView block={block} chosen={chosen} rows={place.h} />
    </Card>
  );
}

/** The way to say something about a block; until somebody did, it shows where the pointer or the keyboard is. */
function SayOn({ block, title }: { block: string; title: string }) {
  const t = useText(talkTexts);
  const talk = use(TalkContext);
  if (!talk) return null;
  const count = talk.countOn(block);
  const shared = {
    size: 'small' as const,
    icon: <MessageSquare aria-hidden size={14} />,
    onPress: () => talk.say({ block, measure: null, values: [] }),
  };
  return count > 0 ? (
    <Button {...shared} variant="quiet" aria-label={t('commentedOn', { name: title, count })}>
      {count}
    </Button>
  ) : (
    <IconButton
      {...shared}
      label={t('commentOn', { name: title })}
      className="md:opacity-0 md:group-focus-within/tile:opacity-100 md:group-hover/tile:opacity-100"
    />
  );
}
