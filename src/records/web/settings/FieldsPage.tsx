import { use } from 'react';
import { FieldCataloguesContext, SettingsHeader, useMay } from '../../../identity/web/index.ts';
import type { FieldCatalogue } from '../../../platform/model/fields.ts';
import {
  ErrorNotice,
  PageBody,
  SegmentedControl,
  SkeletonLines,
  useAddressQuery,
  useLabel,
  useText,
} from '../../../platform/web/index.ts';
import { OwnFields } from './OwnFields.tsx';
import { StandardOptions } from './StandardOptions.tsx';
import { fieldSettingsTexts } from './texts.ts';
import { useFieldDefinitions } from './use-field-definitions.ts';

/** What an organisation adds to the records: fields of its own, options of its own. */
export function Page() {
  const t = useText(fieldSettingsTexts);
  const label = useLabel();
  const catalogues = use(FieldCataloguesContext);
  const [{ object }, setQuery] = useAddressQuery();
  const catalogue = catalogues.find((one) => one.object === object) ?? catalogues[0];
  if (!catalogue) return null;
  return (
    <>
      <SettingsHeader title={fieldSettingsTexts.fields} />
      <PageBody className="max-w-240">
        <p className="text-soft">{t('explained')}</p>
        <SegmentedControl
          label={t('objects')}
          segments={catalogues.map((one) => ({ id: one.object, name: label(one.label) }))}
          value={catalogue.object}
          onChange={(id) => setQuery({ object: id }, true)}
        />
        <FieldsOf key={catalogue.object} catalogue={catalogue} />
      </PageBody>
    </>
  );
}

function FieldsOf({ catalogue }: { catalogue: FieldCatalogue }) {
  const mayDesign = useMay('field.design');
  const { definitions, error, ...writes } = useFieldDefinitions(catalogue.object);
  if (error) return <ErrorNotice error={error} />;
  if (!definitions) return <SkeletonLines lines={5} className="h-5" />;
  const shared = { definitions, mayDesign, writes };
  return (
    <>
      <OwnFields object={catalogue.object} {...shared} />
      <StandardOptions catalogue={catalogue} {...shared} />
    </>
  );
}
