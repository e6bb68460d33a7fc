/** The door of reports' screens. */
import { BookOpenText, ClipboardList, LayoutDashboard, MailCheck, MonitorPlay } from 'lucide-react';
import type { SettingsEntry } from '../../identity/web/index.ts';
import { whenShown, type RailEntry, type RouteEntry } from '../../platform/web/index.ts';
import { reportTitles } from './titles.ts';

export { useOpenedCell } from './blocks/use-opened-cell.tsx';
export { reportTool } from './designer/report-tool.ts';
export { numberToReport } from './number-to-report.ts';

/** The forms that are due from the reader, for the page he starts on. */
export const OwedFormsCard = whenShown(async () => (await import('./fill/OwedFormsCard.tsx')).OwedFormsCard);

export const reportRoutes: readonly RouteEntry[] = [
  {
    path: '/reports',
    title: reportTitles.dashboards,
    load: () => import('./list/ReportsPage.tsx'),
  },
  {
    path: '/reports/new',
    title: reportTitles.newReport,
    load: () => import('./designer/TemplatesPage.tsx'),
  },
  {
    path: '/reports/$reportId',
    title: reportTitles.dashboard,
    load: () => import('./dashboards/DashboardPage.tsx'),
  },
  { path: '/screens', title: reportTitles.screens, load: () => import('./screens/ScreensPage.tsx') },
  {
    path: '/screens/$reportId',
    title: reportTitles.screen,
    load: () => import('./screens/designer/ScreenDesignPage.tsx'),
  },
  {
    path: '/wall/$screenId',
    title: reportTitles.screen,
    frame: 'bare',
    load: () => import('./screens/WallPage.tsx'),
  },
  { path: '/tv', title: reportTitles.television, frame: 'bare', load: () => import('./tv/TvPage.tsx') },
  {
    path: '/r/$token',
    title: reportTitles.openReport,
    frame: 'bare',
    load: () => import('./links/OpenReportPage.tsx'),
  },
  { path: '/forms', title: reportTitles.forms, load: () => import('./fill/FormsPage.tsx') },
  { path: '/forms/$formId', title: reportTitles.form, load: () => import('./fill/FillPage.tsx') },
  {
    path: '/forms/$formId/board',
    title: reportTitles.formBoard,
    load: () => import('./fill/board/BoardPage.tsx'),
  },
  {
    path: '/forms/$formId/design',
    title: reportTitles.formDesign,
    load: () => import('./fill/design/DesignPage.tsx'),
  },
  {
    path: '/reports/$reportId/design',
    title: reportTitles.dashboard,
    load: () => import('./designer/DesignerPage.tsx'),
    frame: 'full',
  },
  {
    path: '/reports/$reportId/grids/$blockId',
    title: reportTitles.gridDesigner,
    load: () => import('./grid-designer/GridDesignerPage.tsx'),
  },
  {
    path: '/settings/report-addresses',
    title: reportTitles.outside,
    load: () => import('./schedule/OutsidePage.tsx'),
  },
  {
    path: '/insights/measures',
    title: reportTitles.dictionary,
    load: () => import('./dictionary/DictionaryPage.tsx'),
  },
];

export const reportSettings: readonly SettingsEntry[] = [
  {
    id: 'report-addresses',
    label: reportTitles.outside,
    hint: reportTitles.outsideHint,
    icon: MailCheck,
    href: '/settings/report-addresses',
    right: 'organisation.update',
  },
];

export const reportRail: readonly RailEntry[] = [
  { id: 'dashboards', label: reportTitles.dashboards, icon: LayoutDashboard, href: '/reports' },
  { id: 'screens', label: reportTitles.screens, icon: MonitorPlay, href: '/screens' },
  { id: 'forms', label: reportTitles.forms, icon: ClipboardList, href: '/forms' },
  { id: 'dictionary', label: reportTitles.dictionary, icon: BookOpenText, href: '/insights/measures' },
];
