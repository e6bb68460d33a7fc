/** The addresses of the product, made from what the domains hand in. */
import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  useMatches,
  useRouter,
} from '@tanstack/react-router';
import { type ComponentType, type ReactNode, useEffect } from 'react';
import { RouterProvider as AriaRouterProvider } from 'react-aria-components';
import { useLabel } from '../texts.ts';
import { SkeletonLines } from '../ui/Skeleton.tsx';
import { ToastRegion } from '../ui/ToastRegion.tsx';
import type { RouteEntry } from './entries.ts';
import { BrokenPage, NotFoundPage } from './NotFoundPage.tsx';
import { useDocumentTitle } from './PageHeader.tsx';

type Frame = ComponentType<{ children: ReactNode }>;

/** Lets every link of the design system change the page without loading it anew, and shows notices. */
function Root() {
  const router = useRouter();
  return (
    <AriaRouterProvider navigate={(href) => void router.navigate({ href })}>
      <Outlet />
      <ToastRegion />
    </AriaRouterProvider>
  );
}

function Loading() {
  return (
    <div className="max-w-3xl px-4 py-6 md:px-6">
      <SkeletonLines lines={7} className="h-5" />
    </div>
  );
}

const closingMs = 300;

/** Where nothing holds the focus. */
function focusContent(): void {
  if (document.activeElement === document.body) document.querySelector<HTMLElement>('#content')?.focus();
}

/** Names the window after the route at once and moves the focus to the content when the address changes. */
function TitledOutlet() {
  const match = useMatches({ select: (matches) => matches.at(-1) });
  const entry = match?.staticData as Partial<RouteEntry> | undefined;
  const label = useLabel();
  useDocumentTitle(entry?.title ? label(entry.title) : '');
  const pathname = match?.pathname;
  useEffect(() => {
    if (pathname === undefined) return undefined;
    focusContent();
    // A form that led here lets go of the focus only when it has closed.
    const later = setTimeout(focusContent, closingMs);
    return () => clearTimeout(later);
  }, [pathname]);
  return <Outlet />;
}

/**
 * The router over the domains' routes. `Shell` is drawn around every page that does not ask to stand bare; it may
 * itself decide to show the sign-in instead.
 */
export function makeRouter(routes: readonly RouteEntry[], Shell: Frame) {
  const root = createRootRoute({ component: Root, notFoundComponent: NotFoundPage });
  const framed = createRoute({
    getParentRoute: () => root,
    id: 'framed',
    component: () => (
      <Shell>
        <TitledOutlet />
      </Shell>
    ),
    notFoundComponent: NotFoundPage,
  });
  const bare = createRoute({ getParentRoute: () => root, id: 'bare', component: TitledOutlet });
  const routeOf = (entry: RouteEntry) =>
    createRoute({
      getParentRoute: () => (entry.frame === 'bare' ? bare : framed),
      path: entry.path,
      component: lazyRouteComponent(entry.load, 'Page'),
      staticData: entry,
    });
  const children = (isBare: boolean) =>
    routes.filter(({ frame }) => (frame === 'bare') === isBare).map(routeOf);
  const unknown = createRoute({ getParentRoute: () => framed, path: '$', component: NotFoundPage });
  return createRouter({
    routeTree: root.addChildren([
      framed.addChildren([...children(false), unknown]),
      bare.addChildren(children(true)),
    ]),
    defaultPreload: 'intent',
    defaultPendingComponent: Loading,
    defaultErrorComponent: BrokenPage,
    defaultPendingMs: 150,
    scrollRestoration: true,
  });
}
