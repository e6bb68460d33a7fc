import { Plus, Trash2 } from 'lucide-react';
import { Button, Card, classNames, IconButton, Menu, useText } from '../../../../platform/web/index.ts';
import type { ReportDocument } from '../../../model/document.ts';
import type { FreePlace, Part } from '../../../model/screen/screen.ts';
import { scaledTo, withoutPage, withPage, withPart } from '../../../model/screen/screen-document.ts';
import { useBlockTitle } from '../../blocks/use-block-title.ts';
import { Sketch } from '../Sketch.tsx';
import { designTexts } from './texts.ts';
import type { Change } from './use-screen-draft.ts';

type Props = {
  document: ReportDocument;
  page: number;
  chosen: ReadonlySet<string>;
  onPage: (page: number) => void;
  onChoose: (ids: ReadonlySet<string>) => void;
  onChange: Change;
};

/** The pages, what can be added to the one that is open, and what stands on it. */
export function PageList({ document, page, chosen, onPage, onChoose, onChange }: Props) {
  const t = useText(designTexts);
  const { pages } = document.screen!;
  return (
    <div className="flex flex-col gap-4">
      <AddMenu {...{ document, page, onChoose, onChange }} />
      <Card
        title={t('pages')}
        actions={
          <>
            <IconButton
              size="small"
              label={t('addPage')}
              icon={<Plus size={16} />}
              isDisabled={pages.length >= 8}
              onPress={() => {
                onChange(withPage(document));
                onPage(pages.length);
              }}
            />
            <IconButton
              size="small"
              label={t('removePage')}
              icon={<Trash2 size={16} />}
              isDisabled={pages.length === 1}
              onPress={() => {
                onChange(withoutPage(document, page));
                onPage(Math.max(0, page - 1));
              }}
            />
          </>
        }
      >
        <ul className="flex flex-col gap-2">
          {pages.map((one, at) => (
            <li key={one.id}>
              <button
                type="button"
                aria-pressed={at === page}
                aria-label={t('page', { page: at + 1 })}
                className={classNames(
                  'block w-full cursor-pointer rounded-md border-2 p-0.5',
                  at === page ? 'border-accent' : 'border-transparent',
                )}
                onClick={() => onPage(at)}
              >
                <Sketch screen={document.screen!} page={one} />
              </button>
            </li>
          ))}
        </ul>
      </Card>
      <Layers {...{ document, page, chosen, onChoose }} />
    </div>
  );
}

const sizes = {
  title: { w: 600, h: 72 },
  clock: { w: 480, h: 48 },
  rule: { w: 600, h: 4 },
} as const;

function AddMenu({ document, page, onChoose, onChange }: Omit<Props, 'chosen' | 'onPage'>) {
  const t = useText(designTexts);
  const add = (part: Part, size: { w: number; h: number }) => {
    const made = withPart(document, page, part, scaledTo(document, size));
    onChange(made.document);
    onChoose(new Set([made.id]));
  };
  return (
    <Menu
      label={t('add')}
      trigger={
        <Button size="small" icon={<Plus aria-hidden size={16} />}>
          {t('add')}
        </Button>
      }
      entries={[
        {
          id: 'title',
          name: t('addTitle'),
          onAction: () => add({ kind: 'title', text: t('newTitle'), size: 'large' }, sizes.title),
        },
        {
          id: 'clock',
          name: t('addClock'),
          onAction: () => add({ kind: 'clock', shows: 'both' }, sizes.clock),
        },
        { id: 'rule', name: t('addRule'), onAction: () => add({ kind: 'rule' }, sizes.rule) },
      ]}
    />
  );
}

function Layers({
  document,
  page,
  chosen,
  onChoose,
}: Pick<Props, 'document' | 'page' | 'chosen' | 'onChoose'>) {
  const t = useText(designTexts);
  const nameOf = usePlaceName(document);
  const { places } = document.screen!.pages[page]!;
  return (
    <Card title={t('layers')}>
      {places.length === 0 && <p className="text-sm text-faint">{t('nothingHere')}</p>}
      <ul>
        {places.toReversed().map((place) => (
          <li key={place.id}>
            <button
              type="button"
              aria-pressed={chosen.has(place.id)}
              className={classNames(
                'block w-full cursor-pointer truncate rounded-sm px-2 py-1 text-left text-sm',
                chosen.has(place.id) ? 'bg-accent-soft font-medium' : 'hover:bg-hover',
              )}
              onClick={(event) =>
                onChoose(event.shiftKey ? new Set([...chosen, place.id]) : new Set([place.id]))
              }
            >
              {nameOf(place)}
            </button>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function usePlaceName({ blocks }: ReportDocument): (place: FreePlace) => string {
  const t = useText(designTexts);
  const titleOf = useBlockTitle();
  return ({ part }) => {
    if (part.kind === 'title') return part.text || t('newTitle');
    if (part.kind !== 'block') return t(part.kind);
    const block = blocks.find(({ id }) => id === part.block);
    return block ? titleOf(block) : part.block;
  };
}
