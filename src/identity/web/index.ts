/** The door of identity's web side. */
export { MeProvider } from './MeProvider.tsx';
export { useMay, useMe, type Me } from './me-context.ts';
export { SignInPage } from './entry/SignInPage.tsx';
export { signOut } from './sign-out.ts';
export { routes } from './routes.ts';
export { FieldCataloguesContext } from './roles/field-catalogues.ts';
export { settings, type SettingsEntry, type SettingsGroup } from './settings/entries.ts';
export { SecretBox } from './settings/SecretBox.tsx';
export { RulesForm, RulesPage, useRules, type KnownRules } from './settings/RulesPage.tsx';
export { SettingsHeader } from './settings/SettingsHeader.tsx';
export { PersonAidsContext, type PersonAids } from './people/person-aids.ts';
export { SettingsHub } from './settings/SettingsHub.tsx';
