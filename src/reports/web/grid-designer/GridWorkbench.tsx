import { useEffect, useMemo } from 'react';
import { classNames, useLabel, useText } from '../../../platform/web/index.ts';
import type { BlockOf } from '../../model/blocks/block.ts';
import type { ReportDocument } from '../../model/document.ts';
import { nameAddress, placeOfAddress } from '../../model/grid/address.ts';
import type { Catalogue } from '../../model/grid/catalogue.ts';
import { checkGrid } from '../../model/grid/check-grid.ts';
import { dropMember, type Member } from '../../model/grid/edit/drop-member.ts';
import { cellOn, type Place } from '../../model/grid/edit/edit-cells.ts';
import { selectionAt } from '../../model/grid/edit/selection.ts';
import type { Grid } from '../../model/grid/grid.ts';
import type { GridFault } from '../../model/grid/grid-faults.ts';
import { useUndoKeys } from '../designer/use-undo-keys.ts';
import { FieldList } from './FieldList.tsx';
import { Preview } from './Preview.tsx';
import { Properties } from './Properties.tsx';
import { Sheet } from './Sheet.tsx';
import { usePlugIns } from '../plug-ins/use-plug-ins.ts';
import { designerTexts } from './texts.ts';
import { Toolbar } from './Toolbar.tsx';
import { useDesignedGrid, type Designed } from './use-designed-grid.ts';
import type { Members } from './use-members.ts';

type Props = {
  document: ReportDocument;
  block: BlockOf<'grid'>;
  members: Members;
  isReadOnly: boolean;
  shown: 'design' | 'preview' | 'both';
  onChange: (block: BlockOf<'grid'>) => void;
  /** Told whether something is wrong with it. */
  onFaulty: (isFaulty: boolean) => void;
};

/** Field list, sheet with its preview, and properties, side by side. */
export function GridWorkbench(props: Props) {
  const { document, block, members, isReadOnly, shown, onChange, onFaulty } = props;
  const designed = useDesignedGrid(block.grid, (grid) => onChange({ ...block, grid }));
  useUndoKeys(designed);
  const { grid, selection } = designed;
  const { catalogue } = members;
  const isReady = usePlugIns();
  const faults = useMemo(() => (isReady ? faultsOf(grid, catalogue) : []), [grid, catalogue, isReady]);
  const isFaulty = faults.length > 0;
  useEffect(() => onFaulty(isFaulty), [isFaulty, onFaulty]);
  const label = useLabel();
  const cell = nameAddress(cellOn(grid, selection.focus)?.at ?? selection.focus);
  const put = (place: Place, member: Member) =>
    designed.change((before) => dropMember(before, member, place, members.labelOf));
  const own = faults.filter((fault) => fault.cell === cell).map((fault) => label(fault.label));
  return (
    <div
      className={classNames(
        'grid min-h-0 gap-4',
        !isReadOnly && 'lg:h-[calc(100dvh-9rem)] lg:grid-cols-[13rem_minmax(0,1fr)_18rem]',
      )}
    >
      {!isReadOnly && (
        <FieldList
          members={members}
          source={grid.sources[0]?.id}
          cell={cell}
          onPut={(member) => put(selection.focus, member)}
        />
      )}
      <div className="flex min-h-0 min-w-0 flex-col gap-3">
        {shown !== 'preview' && (
          <>
            {!isReadOnly && <Toolbar designed={designed} members={members} />}
            <Sheet
              designed={designed}
              members={members}
              faults={faults}
              isReadOnly={isReadOnly}
              onPut={put}
            />
            <Faults faults={faults} designed={designed} />
          </>
        )}
        {shown !== 'design' && (
          <Preview document={document} block={{ ...block, grid }} hasFaults={isFaulty} />
        )}
      </div>
      {!isReadOnly && <Properties designed={designed} members={members} faults={own} />}
    </div>
  );
}

function faultsOf(grid: Grid, catalogue: Catalogue): GridFault[] {
  const looked = checkGrid(grid, catalogue);
  return 'faults' in looked ? looked.faults : [];
}

/** Everything that is wrong, in words; each leads to its cell. */
function Faults({ faults, designed }: { faults: readonly GridFault[]; designed: Designed }) {
  const t = useText(designerTexts);
  const label = useLabel();
  if (faults.length === 0) return null;
  return (
    <section aria-label={t('faults', { count: faults.length })} className="rounded-lg bg-bad-soft px-3 py-2">
      <h2 className="text-sm font-medium text-bad">
        {t('faults', { count: faults.length })} · {t('faultsHold')}
      </h2>
      <ul className="max-h-24 overflow-y-auto">
        {faults.map((fault) => (
          <li key={`${fault.cell} ${fault.code} ${label(fault.label)}`}>
            <button
              type="button"
              className="text-left text-sm text-ink hover:underline"
              onClick={() => fault.cell && designed.select(selectionAt(placeOfAddress(fault.cell)))}
            >
              {fault.cell && <span className="mr-2 font-medium">{fault.cell}</span>}
              {label(fault.label)}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
