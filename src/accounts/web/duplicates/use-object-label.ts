import { use } from 'react';
import { FieldCataloguesContext } from '../../../identity/web/index.ts';
import { useLabel, useLocale } from '../../../platform/web/index.ts';

/** What records of an object are called: 客户, accounts. */
export function useObjectLabel(): (object: string, asTitle?: boolean) => string {
  const catalogues = use(FieldCataloguesContext);
  const label = useLabel();
  const { locale } = useLocale();
  return (object, asTitle = false) => {
    const said = catalogues.find((one) => one.object === object)?.plural;
    if (!said) return object;
    return locale === 'en' && !asTitle ? label(said).toLowerCase() : label(said);
  };
}
