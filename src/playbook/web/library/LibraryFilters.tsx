import { SegmentedControl, Select, useAddressQuery, useLabel, useText } from '../../../platform/web/index.ts';
import { SearchBox } from '../../../records/web/index.ts';
import { families, familyWords, pieceScopes, scopeWords } from '../../model/piece.ts';
import { useStages } from '../stage-names.ts';
import type { LibraryQuery } from './library-address.ts';
import { libraryTexts } from './texts.ts';

type Props = { asked: LibraryQuery; tags: readonly string[] };

/** What the library is narrowed by; all of it stands in the address. */
export function LibraryFilters({ asked, tags }: Props) {
  const t = useText(libraryTexts);
  const label = useLabel();
  const { options: stages } = useStages();
  const [, change] = useAddressQuery();
  const set = (part: string) => (value: string | null) => change({ [part]: value || undefined }, true);
  return (
    <div className="flex flex-col gap-3">
      <div className="overflow-x-auto">
        <SegmentedControl
          label={t('family')}
          value={asked.family ?? 'all'}
          onChange={(id) => set('family')(id === 'all' ? null : id)}
          segments={[
            { id: 'all' as const, name: t('all') },
            ...families.map((id) => ({ id, name: label(familyWords[id]) })),
          ]}
        />
      </div>
      <div className="flex flex-wrap items-end gap-2 max-md:grid max-md:grid-cols-2">
        <span className="max-md:col-span-2">
          <SearchBox label={t('search')} value={asked.text ?? ''} onChange={set('text')} />
        </span>
        <Filter label={t('stage')} options={stages} value={asked.stageId} onChange={set('stage')} />
        <Filter
          label={t('tag')}
          options={tags.map((tag) => ({ id: tag, name: tag }))}
          value={asked.tag}
          onChange={set('tag')}
        />
        <Filter
          label={t('scope')}
          options={pieceScopes.map((id) => ({ id, name: label(scopeWords[id]) }))}
          value={asked.scope}
          onChange={set('scope')}
        />
        <Filter
          label={t('state')}
          options={[{ id: 'archived', name: t('archived') }]}
          value={asked.state === 'archived' ? 'archived' : undefined}
          onChange={set('state')}
        />
        <span className="md:ml-auto">
          <Select
            label={t('order')}
            hideLabel
            options={(['used', 'recent', 'title'] as const).map((id) => ({ id, name: t(id) }))}
            value={asked.order ?? 'used'}
            onChange={set('order')}
            className="w-36 max-md:w-full"
          />
        </span>
      </div>
    </div>
  );
}

type FilterProps = {
  label: string;
  options: readonly { id: string; name: string }[];
  value: string | undefined;
  onChange: (value: string | null) => void;
};

function Filter({ label, options, value, onChange }: FilterProps) {
  return (
    <Select
      label={label}
      hideLabel
      placeholder={label}
      options={options}
      value={value ?? null}
      onChange={onChange}
      isClearable
      className="w-36 max-md:w-full"
    />
  );
}
