import {
  Badge,
  ComboBox,
  useLabel,
  usePointerSource,
  useText,
  type Option,
} from '../../../platform/web/index.ts';
import { mayMean } from '../../model/portable/match-names.ts';
import type { ImportPreview } from '../../model/portable/portable-contract.ts';
import { kindNames, otherKind, portableTexts } from './texts.ts';

type Name = ImportPreview['names'][number];
type Choose = (ref: string, meaning: string | null) => void;

/** What the file speaks of, each with what it means here; what was not found stands first. */
export function NamesHere({ preview, onChoose }: { preview: ImportPreview; onChoose: Choose }) {
  const t = useText(portableTexts);
  const { names } = preview;
  if (names.length === 0) return <p className="text-sm text-soft">{t('noNames')}</p>;
  const missing = names.filter(({ meaning }) => !meaning);
  const found = names.filter(({ meaning }) => meaning);
  return (
    <section aria-label={t('names')} className="flex flex-col gap-2">
      <div className="flex flex-wrap items-center gap-2">
        <h3 className="text-sm font-medium">{t('names')}</h3>
        {found.length > 0 && <Badge tone="good">{t('found', { count: found.length })}</Badge>}
        {missing.length > 0 && <Badge tone="warn">{t('toChoose', { count: missing.length })}</Badge>}
      </div>
      <p className="text-sm text-soft">{t('namesText')}</p>
      <ul className="flex flex-col">
        {[...missing, ...found].map((name) => (
          <Line key={name.ref} name={name} preview={preview} onChoose={onChoose} />
        ))}
      </ul>
    </section>
  );
}

function Line({ name, preview, onChoose }: { name: Name; preview: ImportPreview; onChoose: Choose }) {
  const t = useText(portableTexts);
  const say = useLabel();
  const { ref, kind, meaning } = name;
  const told = name.name ?? t('nameless');
  const search = useCandidates(name, preview);
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-line py-2">
      <span className="min-w-40 flex-1 text-sm">
        <span className="block truncate font-medium">{told}</span>
        <span className="block truncate text-xs text-faint">
          {[say(kindNames[kind] ?? otherKind), name.within].filter(Boolean).join(' · ')}
        </span>
      </span>
      <span className="w-full md:w-72">
        <ComboBox
          label={t('meansHere', { name: told })}
          hideLabel
          placeholder={t('leave')}
          search={search}
          value={meaning && optionOf(meaning)}
          onChange={(one) => onChoose(ref, one?.id ?? null)}
        />
      </span>
    </li>
  );
}

type Meaning = NonNullable<Name['meaning']>;

function optionOf({ ref, name, within }: Meaning): Option {
  return { id: ref, name, detail: within ?? undefined };
}

/** Where there are too many to list, those of the kind are asked for; else all are at hand. */
function useCandidates({ ref, kind }: Name, { options }: ImportPreview) {
  const source = usePointerSource(kind);
  const all = (options[kind] ?? []).filter((one) => mayMean({ kind, ref }, { kind, ref: one.ref }));
  if (source && all.length >= 200) return source.search;
  return async (text: string) => {
    const wanted = text.toLowerCase();
    return all.filter(({ name }) => name.toLowerCase().includes(wanted)).map(optionOf);
  };
}
