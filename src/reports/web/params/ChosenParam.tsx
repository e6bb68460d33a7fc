import { useState } from 'react';
import {
  Checkbox,
  FilterChip,
  SkeletonLines,
  TextField,
  useSentence,
  useText,
} from '../../../platform/web/index.ts';
import { ChoiceList } from '../../../insights/web/index.ts';
import { holdsSeveral } from '../../model/params/param.ts';
import type { ControlProps } from './ParamControl.tsx';
import { paramTexts } from './texts.ts';
import { useParamOptions, type ParamOption } from './use-param-options.ts';

/** A parameter that is chosen from a list, one of it or several, behind a chip. */
export function ChosenParam({ name, param, values, onChange }: ControlProps & { name: string }) {
  const t = useText(paramTexts);
  const sentence = useSentence();
  const { options, isPending, error } = useParamOptions(param, values);
  const chosen = [values[param.id] ?? []].flat().map(String);
  return (
    <FilterChip name={name} chosen={useWords(chosen, options)} onClear={() => onChange(null)}>
      {(close) =>
        error ? (
          <p className="text-sm text-soft">{t('unfilled', { why: sentence(error) })}</p>
        ) : isPending ? (
          <SkeletonLines lines={5} />
        ) : (
          <Picking
            name={name}
            options={options}
            chosen={chosen}
            isMany={holdsSeveral(param)}
            onChange={(ids) => {
              onChange(holdsSeveral(param) ? ids : (ids[0] ?? null));
              if (!holdsSeveral(param)) close();
            }}
          />
        )
      }
    </FilterChip>
  );
}

/** What is chosen, by name where the names are known. */
export function useWords(chosen: readonly string[], options: readonly ParamOption[]): string | undefined {
  const t = useText(paramTexts);
  if (chosen.length === 0) return undefined;
  const [first] = chosen;
  const name = options.find(({ id }) => id === first)?.name;
  if (!name) return t('several', { count: chosen.length });
  return chosen.length === 1 ? name : t('joined', { first: name, count: chosen.length });
}

/** Fewer than so many need no search; more than so many are not listed at once. */
const searched = 10;
const listed = 100;

type PickingProps = {
  name: string;
  options: readonly ParamOption[];
  chosen: readonly string[];
  isMany: boolean;
  onChange: (ids: readonly string[]) => void;
};

function Picking({ name, options, chosen, isMany, onChange }: PickingProps) {
  const t = useText(paramTexts);
  const [typed, setTyped] = useState('');
  const wanted = typed.trim().toLowerCase();
  const found = options.filter((option) => option.name.toLowerCase().includes(wanted));
  const shown = found.slice(0, listed);
  const indented = ({ name: own, depth }: ParamOption) => (wanted ? own : `${'　'.repeat(depth)}${own}`);
  const toggle = (id: string, isChosen: boolean) =>
    onChange(isChosen ? [...chosen, id] : chosen.filter((one) => one !== id));
  return (
    <div className="flex min-w-44 flex-col gap-2">
      {options.length > searched && (
        <TextField label={t('find')} hideLabel placeholder={t('find')} value={typed} onChange={setTyped} />
      )}
      {shown.length === 0 && <p className="py-2 text-sm text-faint">{t('noValues')}</p>}
      {isMany ? (
        <div role="group" aria-label={name} className="flex max-h-72 flex-col overflow-auto">
          {shown.map((option) => (
            <Checkbox
              key={option.id}
              label={indented(option)}
              value={chosen.includes(option.id)}
              onChange={(isChosen) => toggle(option.id, isChosen)}
            />
          ))}
        </div>
      ) : (
        shown.length > 0 && (
          <ChoiceList
            label={name}
            choices={shown.map((option) => ({ id: option.id, name: indented(option) }))}
            value={chosen[0] ?? null}
            onChange={(id) => onChange([id])}
          />
        )
      )}
      {found.length > listed && <p className="text-xs text-faint">{t('more', { count: listed })}</p>}
    </div>
  );
}
