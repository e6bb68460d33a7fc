import { useState } from 'react';
import { useMeasures, type CatalogueMeasure } from '../../../insights/web/index.ts';
import { Drawer, Select, useLabel, useText } from '../../../platform/web/index.ts';
import type { Block } from '../../model/blocks/block.ts';
import { dropField, type Dropped } from '../../model/design/drop-field.ts';
import { sharedSplits } from '../../model/design/known-fields.ts';
import { BlockView } from '../blocks/BlockView.tsx';
import { AddToDashboard } from '../dashboards/AddToDashboard.tsx';
import { reportTexts } from '../texts.ts';

const whole = { period: null, team: null };

/** One measure with its own numbers: in all, and split by what one chooses; from here it goes onto a dashboard. */
export function TryMeasure({ measure, onClose }: { measure: CatalogueMeasure; onClose: () => void }) {
  const t = useText(reportTexts);
  const label = useLabel();
  const catalogue = useMeasures();
  const ways = sharedSplits(catalogue, [measure.id]);
  const [by, setBy] = useState<string | null>(ways[0]?.id ?? null);
  const [id] = useState(() => crypto.randomUUID().slice(0, 8));
  const kpi = blockIn(dropField(catalogue, { kind: 'measure', id: measure.id }, null, id));
  const split = kpi && by && blockIn(dropField(catalogue, { kind: 'dimension', id: by }, kpi, id));
  if (!kpi) return null;
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
        <AddToDashboard block={split || kpi} />
      </div>
    </Drawer>
  );
}

function blockIn(dropped: Dropped): Block | null {
  return 'block' in dropped ? dropped.block : null;
}
