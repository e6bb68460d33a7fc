import { useState } from 'react';
import { useMeasures, type CatalogueDimension, type CatalogueMeasure } from '../../../insights/web/index.ts';
import { Drawer, Select, useLabel, useText } from '../../../platform/web/index.ts';
import type { Block } from '../../model/blocks/block.ts';
import { BlockView } from '../blocks/BlockView.tsx';
import { AddToDashboard } from '../dashboards/AddToDashboard.tsx';
import { reportTexts } from '../texts.ts';

const whole = { period: null, team: null };

/** One measure with its own numbers: in all, and split by what one chooses; from here it goes onto a dashboard. */
export function TryMeasure({ measure, onClose }: { measure: CatalogueMeasure; onClose: () => void }) {
  const t = useText(reportTexts);
  const label = useLabel();
  const ways = useSplits(measure);
  const [by, setBy] = useState<string | null>(ways[0]?.id ?? null);
  const way = ways.find(({ id }) => id === by);
  const kpi = newBlock('kpi', { measure: measure.id });
  const split = way && splitBlock(measure, way);
  return (
    <Drawer title={label(measure.label)} isOpen onClose={onClose}>
      <div className="flex flex-col gap-4">
        <p className="text-sm text-soft">{label(measure.definition)}</p>
        <BlockView block={kpi} chosen={whole} rows={1} />
        {ways.length > 0 && (
          <Select
            label={t('splitBy')}
            options={ways.map(({ id, label: name }) => ({ id, name: label(name) }))}
            value={by}
            onChange={setBy}
          />
        )}
        {split && <BlockView key={by} block={split} chosen={whole} rows={3} />}
        <AddToDashboard block={split ?? kpi} />
      </div>
    </Drawer>
  );
}

/** By what the measure can be split. */
export function useSplits({ dimensions }: Pick<CatalogueMeasure, 'dimensions'>): CatalogueDimension[] {
  const { dimensions: known } = useMeasures();
  return known.filter(({ id, filterOnly }) => dimensions.includes(id) && !filterOnly);
}

/** Over months where it is a day, else the largest first. */
function splitBlock({ id: measure }: Pick<CatalogueMeasure, 'id'>, way: CatalogueDimension): Block {
  return way.kind === 'day'
    ? newBlock('trend', { measures: [measure], on: way.id, grain: 'month' })
    : newBlock('bar', { measure, by: way.id, most: 10 });
}

export function newBlock(type: Block['type'], rest: object): Block {
  const id = crypto.randomUUID().slice(0, 8);
  const compare = type === 'kpi' ? { compare: null } : {};
  return {
    type,
    id,
    title: null,
    period: null,
    team: null,
    filters: [],
    ...compare,
    ...rest,
  } as unknown as Block;
}
