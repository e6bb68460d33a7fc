import {
  AlignCenterHorizontal,
  AlignCenterVertical,
  AlignEndHorizontal,
  AlignEndVertical,
  AlignHorizontalSpaceBetween,
  AlignStartHorizontal,
  AlignStartVertical,
  AlignVerticalSpaceBetween,
  ArrowDown,
  ArrowDownToLine,
  ArrowUp,
  ArrowUpToLine,
  Copy,
  Trash2,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { Button, Card, IconButton, NumberField, useText } from '../../../../platform/web/index.ts';
import type { ReportDocument } from '../../../model/document.ts';
import {
  aligned,
  alignments,
  layered,
  layerings,
  spread,
  type Alignment,
  type Layering,
} from '../../../model/screen/arrange.ts';
import type { Box, FreePlace } from '../../../model/screen/screen.ts';
import { withPlaces } from '../../../model/screen/screen-document.ts';
import { copied } from './copied.ts';
import { PartPanel } from './PartPanel.tsx';
import { designTexts } from './texts.ts';
import type { Change } from './use-screen-draft.ts';

type Props = {
  document: ReportDocument;
  page: number;
  chosen: ReadonlySet<string>;
  onChoose: (ids: ReadonlySet<string>) => void;
  onChange: Change;
};

const alignIcons: Readonly<Record<Alignment, ReactNode>> = {
  left: <AlignStartVertical size={16} />,
  center: <AlignCenterVertical size={16} />,
  right: <AlignEndVertical size={16} />,
  top: <AlignStartHorizontal size={16} />,
  middle: <AlignCenterHorizontal size={16} />,
  bottom: <AlignEndHorizontal size={16} />,
};
const layerIcons: Readonly<Record<Layering, ReactNode>> = {
  front: <ArrowUpToLine size={16} />,
  forward: <ArrowUp size={16} />,
  backward: <ArrowDown size={16} />,
  back: <ArrowDownToLine size={16} />,
};

/** Where what is chosen stands, how it is aligned and layered, and what it is. */
export function PlacePanel({ document, page, chosen, onChoose, onChange }: Props) {
  const t = useText(designTexts);
  const screen = document.screen!;
  const { places } = screen.pages[page]!;
  const own = places.filter(({ id }) => chosen.has(id));
  const [only] = own;
  const lay = (next: readonly FreePlace[], step?: string) => onChange(withPlaces(document, page, next), step);
  return (
    <Card title={own.length > 1 ? t('selected', { count: own.length }) : undefined}>
      <div className="flex flex-col gap-4">
        {only && own.length === 1 && (
          <>
            <PartPanel document={document} page={page} place={only} onChange={onChange} />
            <BoxFields
              place={only}
              screen={screen}
              onChange={(box) =>
                lay(
                  places.map((place) => (place.id === only.id ? { ...place, ...box } : place)),
                  `box ${only.id}`,
                )
              }
            />
          </>
        )}
        <Alignments {...{ places, chosen, screen, onChange: lay }} />
        {only && own.length === 1 && (
          <Row label={t('order')}>
            {layerings.map((how) => (
              <IconButton
                key={how}
                size="small"
                label={t(how)}
                icon={layerIcons[how]}
                onPress={() => lay(layered(places, only.id, how))}
              />
            ))}
          </Row>
        )}
        <div className="flex gap-2">
          <Button
            icon={<Copy aria-hidden size={16} />}
            onPress={() => {
              const copies = copied(places, chosen, screen);
              lay([...places, ...copies]);
              onChoose(new Set(copies.map(({ id }) => id)));
            }}
          >
            {t('copy')}
          </Button>
          <Button
            variant="danger"
            icon={<Trash2 aria-hidden size={16} />}
            onPress={() => {
              lay(places.filter(({ id }) => !chosen.has(id)));
              onChoose(new Set());
            }}
          >
            {t('remove')}
          </Button>
        </div>
      </div>
    </Card>
  );
}

type AlignmentsProps = {
  places: readonly FreePlace[];
  chosen: ReadonlySet<string>;
  screen: { width: number; height: number };
  onChange: (places: readonly FreePlace[]) => void;
};

function Alignments({ places, chosen, screen, onChange }: AlignmentsProps) {
  const t = useText(designTexts);
  return (
    <Row label={t('align')}>
      {alignments.map((how) => (
        <IconButton
          key={how}
          size="small"
          label={t(how)}
          icon={alignIcons[how]}
          onPress={() => onChange(aligned(places, chosen, how, screen))}
        />
      ))}
      {chosen.size > 2 && (
        <>
          <IconButton
            size="small"
            label={t('across')}
            icon={<AlignHorizontalSpaceBetween size={16} />}
            onPress={() => onChange(spread(places, chosen, 'across'))}
          />
          <IconButton
            size="small"
            label={t('down')}
            icon={<AlignVerticalSpaceBetween size={16} />}
            onPress={() => onChange(spread(places, chosen, 'down'))}
          />
        </>
      )}
    </Row>
  );
}

function Row({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div role="group" aria-label={label} className="flex flex-col gap-1">
      <span className="text-sm text-soft">{label}</span>
      <span className="flex flex-wrap gap-0.5">{children}</span>
    </div>
  );
}

type BoxProps = {
  place: FreePlace;
  screen: { width: number; height: number };
  onChange: (box: Partial<Box>) => void;
};

function BoxFields({ place: { x, y, w, h }, screen, onChange }: BoxProps) {
  const t = useText(designTexts);
  const field = (label: string, name: keyof Box, value: number, min: number, max: number) => (
    <NumberField
      label={label}
      value={value}
      min={min}
      max={max}
      isUngrouped
      onChange={(number) => number !== null && onChange({ [name]: number })}
    />
  );
  return (
    <div className="grid grid-cols-2 gap-2">
      {field(t('x'), 'x', x, 0, screen.width - w)}
      {field(t('y'), 'y', y, 0, screen.height - h)}
      {field(t('width'), 'w', w, 24, screen.width - x)}
      {field(t('height'), 'h', h, 4, screen.height - y)}
    </div>
  );
}
