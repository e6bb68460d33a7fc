/** All settings of all domains on one page. */
import { SettingsHub } from './identity/web/index.ts';
import { settingsGroups } from './settings-entries.ts';

export function Page() {
  return <SettingsHub groups={settingsGroups} />;
}
