import {
  Checkbox,
  MultiSelect,
  TagPicker,
  usePointerSource,
  useText,
} from '../../../../platform/web/index.ts';
import { provinceNames } from '../../../model/capture/read-text/places.ts';
import { sizeBandIds, type SizeBand } from '../../../model/assignment/rep-profile.ts';
import type { PartProps } from './RepDrawer.tsx';
import { useLeadOptions } from './speciality-words.ts';
import { repTexts, sizeTexts } from './texts.ts';

const nothing = () => Promise.resolve([]);
const provinces = provinceNames.map((name) => ({ id: name, name }));

/** What a rep is good at; an empty list takes everything. */
export function SpecialityFields({ form, put, isDisabled }: PartProps) {
  const t = useText(repTexts);
  const sizeOf = useText(sizeTexts);
  const industries = useLeadOptions('industry');
  const languages = useLeadOptions('language');
  const products = usePointerSource('product');
  const accounts = usePointerSource('account');
  return (
    <section className="flex flex-col gap-3">
      <h3 className="text-base">{t('specialities')}</h3>
      <p className="text-sm text-soft">{t('specialitiesText')}</p>
      <TagPicker
        label={t('product')}
        value={form.products}
        onChange={(chosen) => put({ products: chosen })}
        search={products?.search ?? nothing}
        isDisabled={isDisabled}
      />
      <div className="grid gap-3 md:grid-cols-2">
        <MultiSelect
          label={t('industry')}
          options={industries}
          value={form.industries}
          onChange={(chosen) => put({ industries: chosen })}
          isDisabled={isDisabled}
        />
        <MultiSelect
          label={t('region')}
          options={provinces}
          value={form.regions}
          onChange={(regions) => put({ regions })}
          isDisabled={isDisabled}
        />
        <MultiSelect
          label={t('size')}
          options={sizeBandIds.map((id) => ({ id, name: sizeOf(id) }))}
          value={form.sizes}
          onChange={(sizes) => put({ sizes: sizes as readonly SizeBand[] })}
          isDisabled={isDisabled}
        />
        <MultiSelect
          label={t('language')}
          options={languages}
          value={form.languages}
          onChange={(chosen) => put({ languages: chosen })}
          isDisabled={isDisabled}
        />
      </div>
      <Checkbox
        label={t('onlyOwnRegions')}
        value={form.onlyOwnRegions}
        onChange={(onlyOwnRegions) => put({ onlyOwnRegions })}
        isDisabled={isDisabled || form.regions.length === 0}
      />
      <TagPicker
        label={t('conflicts')}
        value={form.conflicts}
        onChange={(conflicts) => put({ conflicts })}
        search={accounts?.search ?? nothing}
        isDisabled={isDisabled}
      />
    </section>
  );
}
