import { Calendar, ChevronDown, ChevronRight, Hash, Tag } from 'lucide-react';
import { useRef, useState, type KeyboardEvent } from 'react';
import { TextField, Tooltip, useLabel, useText } from '../../../platform/web/index.ts';
import { Button as AriaButton } from 'react-aria-components';
import { fieldsByCube, type FieldEntry } from '../../model/design/fields-by-cube.ts';
import { useDesign } from './design-context.ts';
import { useHeld } from './field-drag.ts';
import { designerTexts } from './texts.ts';

/** All measures and dimensions by subject, searched as one types; dragged, or added by keyboard. */
export function FieldList() {
  const t = useText(designerTexts);
  const label = useLabel();
  const { catalogue } = useDesign();
  const [typed, setTyped] = useState('');
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set(['deals']));
  const cubes = fieldsByCube(catalogue, typed);
  const isSearching = typed.trim() !== '';
  const toggle = (id: string) =>
    setOpen(new Set(open.has(id) ? [...open].filter((one) => one !== id) : [...open, id]));
  return (
    <section aria-label={t('fields')} className="flex min-h-0 flex-col border-r border-line bg-surface">
      <div className="flex flex-col gap-1.5 border-b border-line p-3">
        <TextField
          label={t('searchFields')}
          hideLabel
          placeholder={t('searchFields')}
          type="search"
          value={typed}
          onChange={setTyped}
        />
        <p className="text-xs text-faint">{t('fieldsHint')}</p>
      </div>
      <div className="min-h-0 flex-1 overflow-y-auto p-2">
        {cubes.length === 0 && isSearching && <p className="p-2 text-sm text-faint">{t('noFields')}</p>}
        {cubes.map(({ id, label: name, measures, dimensions }) => {
          const isOpen = isSearching || open.has(id);
          return (
            <div key={id}>
              <AriaButton
                aria-expanded={isOpen}
                onPress={() => toggle(id)}
                className="flex h-8 w-full cursor-pointer items-center gap-1 rounded-md px-1 text-left text-sm font-medium data-hovered:bg-hover"
              >
                {isOpen ? <ChevronDown aria-hidden size={14} /> : <ChevronRight aria-hidden size={14} />}
                <span className="min-w-0 flex-1 truncate">{label(name)}</span>
                <span className="figures text-xs font-normal text-faint">
                  {measures.length + dimensions.length}
                </span>
              </AriaButton>
              {isOpen && (
                <ul className="pb-1 pl-3">
                  {[...measures, ...dimensions].map((entry) => (
                    <FieldItem key={entry.id} entry={entry} />
                  ))}
                </ul>
              )}
            </div>
          );
        })}
      </div>
    </section>
  );
}

const icons = { measure: Hash, dimension: Tag, day: Calendar } as const;

function FieldItem({ entry }: { entry: FieldEntry }) {
  const t = useText(designerTexts);
  const label = useLabel();
  const { drop, selected } = useDesign();
  const element = useRef<HTMLLIElement>(null);
  const field = {
    kind: entry.kind === 'measure' ? ('measure' as const) : ('dimension' as const),
    id: entry.id,
  };
  const isHeld = useHeld(element, { field });
  const kind = t(entry.kind === 'measure' ? 'isMeasure' : entry.kind === 'day' ? 'isDay' : 'isDimension');
  const Icon = icons[entry.kind];
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !event.shiftKey || !selected) return;
    event.preventDefault();
    event.stopPropagation();
    drop(field, selected);
  };
  const button = (
    <AriaButton
      aria-label={`${label(entry.label)}（${kind}）`}
      onPress={({ shiftKey }) => drop(field, shiftKey ? selected : null)}
      className="flex h-7 w-full cursor-grab items-center gap-1.5 rounded-md px-1.5 text-left text-sm data-hovered:bg-hover"
    >
      <Icon aria-hidden size={13} className={entry.kind === 'measure' ? 'text-accent' : 'text-faint'} />
      <span className="min-w-0 flex-1 truncate">{label(entry.label)}</span>
    </AriaButton>
  );
  return (
    <li ref={element} onKeyDownCapture={onKeyDown} className={isHeld ? 'opacity-45' : undefined}>
      {entry.definition ? (
        <Tooltip text={label(entry.definition)} placement="right">
          {button}
        </Tooltip>
      ) : (
        button
      )}
    </li>
  );
}
