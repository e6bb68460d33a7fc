/**
 * The product's worker in the browser, built into one file of its own. It keeps the app's files, so that the app opens
 * without a network, and shows what is pushed. It never touches the API: what the server says is never kept here.
 */

/** Filled in by the build: the app's files, and a name for exactly these. */
declare const __SHELL__: { build: string; files: readonly string[] };

/** The worker's side of the browser, as far as it is used here. */
type Extended = Event & { waitUntil(work: Promise<unknown>): void };
type Fetched = Extended & { request: Request; respondWith(answer: Promise<Response>): void };
type Pushed = Extended & { data: { json(): unknown } | null };
type Clicked = Extended & { notification: Notification };
type OpenWindow = { url: string; focus(): Promise<unknown>; navigate(url: string): Promise<unknown> };
type Scope = {
  addEventListener(type: 'install' | 'activate', listener: (event: Extended) => void): void;
  addEventListener(type: 'fetch', listener: (event: Fetched) => void): void;
  addEventListener(type: 'push', listener: (event: Pushed) => void): void;
  addEventListener(type: 'notificationclick', listener: (event: Clicked) => void): void;
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
  skipWaiting(): Promise<void>;
  location: Location;
  registration: { showNotification(title: string, options: NotificationOptions): Promise<void> };
  clients: {
    claim(): Promise<void>;
    matchAll(options: { type: 'window'; includeUncontrolled: true }): Promise<OpenWindow[]>;
    openWindow(url: string): Promise<unknown>;
  };
};

const worker = globalThis as unknown as Scope;
const { build, files } = __SHELL__;
const shell = `shell-${build}`;
/** Pages that are not the app's. */
const foreign = /^\/(?:api|docs|f|openapi\.json|healthz|readyz|metrics)(?:\/|$)/;
const patienceMs = 4000;

worker.addEventListener('install', (event) => {
  event.waitUntil(caches.open(shell).then((cache) => cache.addAll([...files])));
});

worker.addEventListener('activate', (event) => {
  event.waitUntil(dropOldShells().then(() => worker.clients.claim()));
});

async function dropOldShells(): Promise<void> {
  const names = await caches.keys();
  await Promise.all(
    names.filter((name) => name.startsWith('shell-') && name !== shell).map((name) => caches.delete(name)),
  );
}

worker.addEventListener('message', ({ data }) => {
  if (data === 'update') void worker.skipWaiting();
});

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== worker.location.origin || foreign.test(pathname)) return;
  if (request.mode === 'navigate') event.respondWith(openPage(request));
  else if (!pathname.startsWith('/api/')) event.respondWith(readFile(request));
});

/** The page as the server has it; without an answer in time the one that is kept. */
async function openPage(request: Request): Promise<Response> {
  const kept = async () => (await caches.match('/')) ?? Response.error();
  const fresh = fetch(request).catch(kept);
  const { promise: late, resolve } = Promise.withResolvers<Response>();
  const timer = setTimeout(
    () => void kept().then((page) => page.type !== 'error' && resolve(page)),
    patienceMs,
  );
  const page = await Promise.race([fresh, late]);
  clearTimeout(timer);
  return page;
}

/** A built file has its content in its name: the kept one is the one. Others are kept as this build has them. */
async function readFile(request: Request): Promise<Response> {
  return (await caches.match(request)) ?? fetch(request);
}

type Message = { title: string; body: string; href: string; tag: string };

worker.addEventListener('push', (event) => {
  if (!event.data) return;
  const { title, body, href, tag } = event.data.json() as Message;
  const options = { body, tag, data: { href }, icon: '/icons/icon-192.png', badge: '/icons/badge-96.png' };
  event.waitUntil(worker.registration.showNotification(title, options));
});

worker.addEventListener('notificationclick', (event) => {
  event.notification.close();
  const { href } = event.notification.data as { href: string };
  event.waitUntil(openRecord(new URL(href, worker.location.origin).href));
});

/** In the window that is open, else in a new one. */
async function openRecord(url: string): Promise<void> {
  const [window] = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
  if (!window) return void (await worker.clients.openWindow(url));
  await window.focus();
  await window.navigate(url);
}
