/** The settings of the product: identity's own, and those that other domains hand in. */
import { alertSettings } from './alerts/web/index.ts';
import { duplicateSettings, segmentSettings } from './accounts/web/index.ts';
import { activitySettings, mailboxSettings as myMailboxSettings } from './activities/web/index.ts';
import { approvalSettings } from './approvals/web/index.ts';
import { automationSettings } from './automation/web/index.ts';
import { catalogSettings } from './catalog/web/index.ts';
import { contractSettings } from './contracts/web/index.ts';
import { dealSettings } from './deals/web/index.ts';
import { forecastSettings } from './forecasting/web/index.ts';
import { settings, type SettingsGroup } from './identity/web/index.ts';
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
import { playbookSettings } from './playbook/web/index.ts';
import { serviceSettings } from './service/web/index.ts';
import { quoteSettings } from './quotes/web/index.ts';
import { reportSettings } from './reports/web/index.ts';
import { recordSettings } from './records/web/index.ts';
import { sourceSettings } from './sources/web/index.ts';
import { trustSettings } from './trust/web/index.ts';

const [people, roles, organisation, keys, audit] = settings;

/** Under a heading each, what is set up most first. */
export const settingsGroups: readonly SettingsGroup[] = [
  {
    id: 'selling',
    label: { zh: '商机与流程', en: 'Deals and process' },
    entries: [
      ...dealSettings,
      ...forecastSettings,
      ...quoteSettings,
      ...contractSettings,
      ...playbookSettings,
      ...activitySettings,
      ...segmentSettings,
      ...serviceSettings,
      ...approvalSettings,
      automationSettings,
      ...alertSettings,
      ...reportSettings,
    ],
  },
  {
    id: 'products',
    label: { zh: '产品', en: 'Products' },
    entries: [...catalogSettings],
  },
  {
    id: 'leads',
    label: { zh: '线索', en: 'Leads' },
    entries: [
      ...captureSettings,
      ...mailboxSettings,
      assignmentSettings,
      ...stepSettings,
      ...tagSettings,
      ...scoreSettings,
      ...poolSettings,
    ],
  },
  {
    id: 'data',
    label: { zh: '字段与数据', en: 'Fields and data' },
    entries: [...recordSettings, ...duplicateSettings, ...trustSettings, importSettings, sourceSettings],
  },
  {
    id: 'organisation',
    label: { zh: '组织与权限', en: 'Organisation and rights' },
    entries: [people!, roles!, organisation!, audit!],
  },
  {
    id: 'mine',
    label: { zh: '我的', en: 'Mine' },
    entries: [...myMailboxSettings, ...notificationSettings, keys!],
  },
];
