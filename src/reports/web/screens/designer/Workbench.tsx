import { type KeyboardEvent, useState } from 'react';
import { useAnswered } from './use-answered.ts';
import type { ReportDocument } from '../../../model/document.ts';
import { moved } from '../../../model/screen/arrange.ts';
import { withPlaces } from '../../../model/screen/screen-document.ts';
import { AddBlock } from '../../designer/AddBlock.tsx';
import { DesignPlace } from '../../designer/DesignPlace.tsx';
import { FieldList } from '../../designer/FieldList.tsx';
import { Properties } from '../../designer/properties/Properties.tsx';
import { useUndoKeys } from '../../designer/use-undo-keys.ts';
import { Canvas } from './Canvas.tsx';
import { copied } from './copied.ts';
import { PageList } from './PageList.tsx';
import { PlacePanel } from './PlacePanel.tsx';
import { ScreenPanel } from './ScreenPanel.tsx';
import { useScreenDesign } from './use-screen-design.ts';
import type { Change } from './use-screen-draft.ts';

type Props = {
  reportId: string;
  document: ReportDocument;
  onChange: Change;
  undo: () => void;
  redo: () => void;
};

const arrows: Readonly<Record<string, { x: number; y: number }>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};
const far = 10;

/** Pages and layers at the left, the page in the middle, what is chosen at the right. */
export function Workbench({ reportId, document, onChange, undo, redo }: Props) {
  const screen = document.screen!;
  const [at, setAt] = useState(0);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const page = Math.min(at, screen.pages.length - 1);
  const { places } = screen.pages[page]!;
  const answered = useAnswered(document);
  const lay = (next: typeof places | readonly (typeof places)[number][], step?: string) =>
    onChange(withPlaces(document, page, next), step);

  useUndoKeys({ undo, redo });
  const onKey = (event: KeyboardEvent) => {
    const way = arrows[event.key];
    const isCommand = event.ctrlKey || event.metaKey;
    const key = event.key.toLowerCase();
    if (isCommand && key === 'a') setChosen(new Set(places.map(({ id }) => id)));
    else if (isCommand && key === 'd') {
      const copies = copied(places, chosen, screen);
      lay([...places, ...copies]);
      setChosen(new Set(copies.map(({ id }) => id)));
    } else if (way && chosen.size > 0) {
      const by = event.shiftKey ? far : 1;
      lay(moved(places, chosen, { x: way.x * by, y: way.y * by }, screen), `nudge ${[...chosen].join()}`);
    } else if (key === 'delete' || key === 'backspace') {
      lay(places.filter(({ id }) => !chosen.has(id)));
      setChosen(new Set());
    } else if (key === 'escape') setChosen(new Set());
    else return;
    event.preventDefault();
  };

  const design = useScreenDesign({ reportId, document, page, chosen, onChoose: setChosen, onChange });
  return (
    <DesignPlace design={design}>
      <div className="grid grid-cols-[14rem_minmax(0,1fr)_17rem] items-start gap-4">
        <div className="flex flex-col gap-4">
          <AddBlock />
          <PageList
            {...{ document, page, chosen, onChange }}
            onPage={(next) => {
              setAt(next);
              setChosen(new Set());
            }}
            onChoose={setChosen}
          />
          <div className="grid h-96 grid-rows-[minmax(0,1fr)] overflow-hidden rounded-lg border border-line">
            <FieldList />
          </div>
        </div>
        <Canvas
          screen={screen}
          places={places}
          chosen={chosen}
          onChoose={setChosen}
          onChange={lay}
          onKey={onKey}
          document={document}
          answered={answered}
          aheadMs={0}
        />
        {chosen.size === 0 ? (
          <ScreenPanel document={document} onChange={onChange} />
        ) : (
          <div className="flex flex-col gap-4">
            <PlacePanel {...{ document, page, chosen, onChange }} onChoose={setChosen} />
            {design.selected && <Properties />}
          </div>
        )}
      </div>
    </DesignPlace>
  );
}
