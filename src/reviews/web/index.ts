/** The door of reviews' screens. */
import { ClipboardList, ListChecks } from 'lucide-react';
import { whenShown, type RailEntry, type RouteEntry } from '../../platform/web/index.ts';
import { reviewTitles } from './titles.ts';

/** Gives an action item on a number that is looked at. */
export const NewItemDialog = whenShown(
  async () => (await import('./action-item/NewItemDialog.tsx')).NewItemDialog,
);

export const reviewRoutes: readonly RouteEntry[] = [
  { path: '/reviews', title: reviewTitles.reviews, load: () => import('./review/ReviewsPage.tsx') },
  {
    path: '/reviews/$reviewId',
    title: reviewTitles.review,
    load: () => import('./review/ReviewPage.tsx'),
  },
  {
    path: '/reviews/$reviewId/meeting',
    title: reviewTitles.meeting,
    frame: 'bare',
    load: () => import('./review/MeetingPage.tsx'),
  },
  {
    path: '/action-items',
    title: reviewTitles.actionItems,
    load: () => import('./action-item/ActionItemsPage.tsx'),
  },
  {
    path: '/action-items/$itemId',
    title: reviewTitles.actionItem,
    load: () => import('./action-item/ActionItemPage.tsx'),
  },
];

export const reviewRail: readonly RailEntry[] = [
  { id: 'reviews', label: reviewTitles.reviews, icon: ClipboardList, href: '/reviews' },
  { id: 'action-items', label: reviewTitles.actionItems, icon: ListChecks, href: '/action-items' },
];
