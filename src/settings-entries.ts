/** The settings of the product: identity's own, and those that other domains hand in. */
import { settings, type SettingsEntry } from './identity/web/index.ts';
import { importSettings } from './integrations/web/index.ts';

export const settingsEntries: readonly SettingsEntry[] = [...settings, importSettings];
