import { Trash2, Undo2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { useMay } from '../../../identity/web/index.ts';
import { Button, FilterBar, IconButton, useText } from '../../../platform/web/index.ts';
import { Conditions } from '../filter/Conditions.tsx';
import type { OpenCatalogue } from '../record-type.ts';
import { listTexts } from '../texts.ts';
import { ColumnChooser } from './ColumnChooser.tsx';
import { type ListState, plainList } from './list-state.ts';
import { SearchBox } from './SearchBox.tsx';
import { useNoun } from '../use-noun.ts';

type Props = {
  catalogue: OpenCatalogue;
  state: ListState;
  /** The columns shown now; null: those the catalogue lists. */
  columns: readonly string[] | null;
  onState: (state: ListState, replace?: boolean) => void;
  tools?: ReactNode;
};

/** Search, conditions and the tools of a list, in one line. */
export function ListBar({ catalogue, state, columns, onState, tools }: Props) {
  const t = useText(listTexts);
  const noun = useNoun();
  const mayDelete = useMay(`${catalogue.object}.delete`);
  const isAsked = state.conditions.length > 0 || state.search !== '';
  return (
    <FilterBar
      onClearAll={isAsked ? () => onState({ ...state, conditions: [], search: '' }) : undefined}
      tools={
        <>
          {tools}
          <span className="max-md:hidden">
            <ColumnChooser
              fields={catalogue.fields}
              columns={columns}
              onChange={(chosen) => onState({ ...state, columns: chosen }, true)}
            />
          </span>
          {mayDelete && !state.isBin && (
            <IconButton
              size="small"
              label={t('bin')}
              icon={<Trash2 aria-hidden size={16} />}
              onPress={() => onState({ ...plainList, isBin: true })}
            />
          )}
        </>
      }
    >
      {state.isBin && (
        <Button size="small" icon={<Undo2 aria-hidden size={14} />} onPress={() => onState(plainList)}>
          {t('leaveBin')}
        </Button>
      )}
      <SearchBox
        label={t('search', { name: noun(catalogue.plural) })}
        value={state.search}
        onChange={(search) => onState({ ...state, search }, true)}
      />
      <Conditions
        fields={catalogue.fields}
        conditions={state.conditions}
        onChange={(conditions) => onState({ ...state, conditions })}
      />
    </FilterBar>
  );
}
