/** All settings of all domains on one page. */
import { SettingsHub } from './identity/web/index.ts';
import { settingsEntries } from './settings-entries.ts';

export function Page() {
  return <SettingsHub entries={settingsEntries} />;
}
