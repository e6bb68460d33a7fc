import type { RouteEntry } from '../../platform/web/index.ts';
import { pageTitles } from './texts.ts';

export const routes: RouteEntry[] = [
  { path: '/welcome/$token', title: pageTitles.welcome, load: () => import('./entry/WelcomePage.tsx'), frame: 'bare' },
];
