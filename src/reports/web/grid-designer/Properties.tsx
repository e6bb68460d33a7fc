import { Tabs, useText } from '../../../platform/web/index.ts';
import { nameAddress } from '../../model/grid/address.ts';
import { cellOn } from '../../model/grid/edit/edit-cells.ts';
import { CellProperties } from './properties/CellProperties.tsx';
import { ConditionProperties } from './properties/ConditionProperties.tsx';
import { PageProperties } from './properties/PageProperties.tsx';
import { StyleProperties } from './properties/StyleProperties.tsx';
import { designerTexts } from './texts.ts';
import type { Designed } from './use-designed-grid.ts';
import type { Members } from './use-members.ts';

type Props = { designed: Designed; members: Members; faults: readonly string[] };

/** What there is to say about the selected cell, and about the page it is printed on. */
export function Properties({ designed, members, faults }: Props) {
  const t = useText(designerTexts);
  const { grid, selection } = designed;
  const cell = cellOn(grid, selection.focus);
  const address = nameAddress(cell?.at ?? selection.focus);
  const empty = (
    <div className="flex flex-col gap-1 text-sm">
      <p className="font-medium">{t('emptyCell')}</p>
      <p className="text-soft">{t('emptyCellText')}</p>
    </div>
  );
  return (
    <section aria-label={t('properties')} className="flex min-h-0 flex-col gap-2 overflow-y-auto">
      <h2 className="text-base font-medium">{address}</h2>
      {faults.map((fault) => (
        <p key={fault} role="alert" className="text-sm text-bad">
          {fault}
        </p>
      ))}
      <Tabs
        label={t('properties')}
        tabs={[
          {
            id: 'cell',
            name: t('cell'),
            content: cell ? <CellProperties key={address} {...{ designed, members, cell }} /> : empty,
          },
          {
            id: 'style',
            name: t('style'),
            content: cell ? <StyleProperties {...{ designed, cell }} /> : empty,
          },
          {
            id: 'conditions',
            name: t('conditions'),
            count: cell?.when.length || undefined,
            content: cell ? <ConditionProperties key={address} {...{ designed, cell }} /> : empty,
          },
          { id: 'page', name: t('page'), content: <PageProperties {...{ designed, members }} /> },
        ]}
      />
    </section>
  );
}
