/** The settings of the product: identity's own, and those that other domains hand in. */
import { duplicateSettings } from './accounts/web/index.ts';
import { dealSettings } from './deals/web/index.ts';
import { settings, type SettingsEntry } from './identity/web/index.ts';
import { importSettings } from './integrations/web/index.ts';
import {
  assignmentSettings,
  captureSettings,
  mailboxSettings,
  poolSettings,
  scoreSettings,
  stepSettings,
  tagSettings,
} from './leads/web/index.ts';
import { notificationSettings } from './notifications/web/index.ts';
import { recordSettings } from './records/web/index.ts';

const [people, roles, ...rest] = settings;

export const settingsEntries: readonly SettingsEntry[] = [
  people!,
  roles!,
  ...dealSettings,
  ...captureSettings,
  ...mailboxSettings,
  assignmentSettings,
  ...stepSettings,
  ...tagSettings,
  ...scoreSettings,
  ...poolSettings,
  ...recordSettings,
  ...duplicateSettings,
  importSettings,
  ...notificationSettings,
  ...rest,
];
