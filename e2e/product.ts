/** The whole product for a file of journeys: a copy of the demo company, the real server, a real Chromium. */
import { randomBytes } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, inject } from 'vitest';
import { openInstallation, type Installation } from '../src/installation.ts';
import { findChromium } from '../src/platform/server/chromium.ts';
import { createLogger, filesFolder, readConfig } from '../src/platform/server/index.ts';
import { createDatabase, dropDatabase } from '../src/platform/server/database/create-database.ts';
import { secretKeyForTests } from '../src/platform/server/testing/template-database.ts';
import { startServer, type RunningServer } from '../src/start-server.ts';
import { timedWork } from '../src/timed-work.ts';

export type Person = '林晓雯' | '周建平' | '何雨桐' | '沈国栋' | '苏婧';

export type Product = {
  url: string;
  installation: Installation;
  /** Lets what the clock does by itself, at most a minute from now, be done at once. */
  strike(work: string): Promise<void>;
  /** A new browser window at this address, of one of the demo's people who is signed in already. */
  enterAs(person: Person, address?: string, size?: Size): Promise<Page>;
  /** A new window of somebody who is not signed in. */
  open(address?: string, size?: Size): Promise<Page>;
};

export type Size = { width: number; height: number };

const desktop = { width: 1440, height: 900 };

/** What journeys are about, where they are about more than what people do. */
type About = {
  /** The browser's own worker, which would else answer in the network's place. */
  worker?: boolean;
  /** How pages look: with Chinese glyphs and with motion, which cost time and say nothing elsewhere. For pictures, too. */
  looks?: boolean;
  /** Hosts of this machine that the product may call. */
  egressAllow?: readonly string[];
};

/** Starts the product before the file's journeys and ends it after them. */
export function startProduct({ worker = false, looks = false, egressAllow = [] }: About = {}): Product {
  const started: { server?: RunningServer; installation?: Installation } = {};
  const windows = { ofFile: [] as BrowserContext[], ofTest: [] as BrowserContext[] };
  let opening: keyof typeof windows = 'ofFile';
  const dataDir = mkdtempSync(path.join(tmpdir(), 'mingdou-journey-'));
  const name = `mingdou_journey_${process.pid}_${randomBytes(4).toString('hex')}`;

  beforeAll(async () => {
    const adminUrl = inject('adminUrl');
    const demo = inject('demo');
    const { url: databaseUrl } = await createDatabase(adminUrl, name, demo.template);
    if (existsSync(filesFolder(demo.folder)))
      cpSync(filesFolder(demo.folder), filesFolder(dataDir), { recursive: true });
    const config = readConfig({
      DATABASE_URL: databaseUrl,
      SECRET_KEY: secretKeyForTests,
      PORT: '0',
      DATA_DIR: dataDir,
      WEB_DIR: process.env['WEB_DIR'],
      DEMO: '1',
      EGRESS_ALLOW: egressAllow.join(','),
      LOG_LEVEL: 'warn',
    });
    started.installation = await openInstallation(config, createLogger('warn'));
    started.server = await startServer(started.installation);
  }, 180_000);

  // A window left open would ask anew for all it shows at every change that later tests make.
  beforeEach(() => void (opening = 'ofTest'));
  afterEach(() => closeAll(windows.ofTest));

  afterAll(async () => {
    await closeAll(windows.ofFile);
    await started.server?.close();
    await started.installation?.close();
    await dropDatabase(inject('adminUrl'), name);
    rmSync(dataDir, { recursive: true, force: true });
  }, 60_000);

  const newWindow = async (size: Size): Promise<Page> => {
    const context = await (
      await openedBrowser()
    ).newContext({
      viewport: size,
      locale: 'zh-CN',
      reducedMotion: looks ? 'no-preference' : 'reduce',
      serviceWorkers: worker ? 'allow' : 'block',
      baseURL: started.server!.url,
    });
    windows[opening].push(context);
    if (looks) await giveChineseFont(context);
    const page = await context.newPage();
    // Only what fails waits so long: on a busy machine what is due comes late.
    page.setDefaultTimeout(30_000);
    return page;
  };

  return {
    get url() {
      return started.server!.url;
    },
    get installation() {
      return started.installation!;
    },
    strike: async (work) => {
      const timed = timedWork(started.installation!).find(({ name }) => name === work);
      if (!timed) throw new Error(`nothing is called ${work} that the clock does`);
      await timed.run();
    },
    open: async (address = '/', size = desktop) => {
      const page = await newWindow(size);
      await page.goto(address);
      return page;
    },
    enterAs: async (person, address = '/', size = desktop) => {
      const page = await newWindow(size);
      await signInAs(page, person);
      await page.goto(address);
      await page.getByRole('navigation').first().waitFor();
      return page;
    },
  };
}

async function signInAs(page: Page, person: Person): Promise<void> {
  const { request } = page.context();
  const { demo } = await (await request.get('/api/v1/entry')).json();
  const { userId } = demo.people.find(({ name }: { name: string }) => name === person);
  const entered = await request.post('/api/v1/demo-sessions', {
    data: { userId },
    headers: { 'X-Mingdou': '1' },
  });
  if (!entered.ok()) throw new Error(`${person} could not enter: ${await entered.text()}`);
}

async function closeAll(windows: BrowserContext[]): Promise<void> {
  await Promise.all(windows.splice(0).map((context) => context.close()));
}

let opened: Promise<Browser> | undefined;

/** One browser for all files that are tried one after the other here; it ends with their process. */
async function openedBrowser(): Promise<Browser> {
  if (!(await opened)?.isConnected()) opened = findChromium().then((found) => chromium.launch(found));
  return opened!;
}

const fontFolder = path.dirname(
  createRequire(import.meta.url).resolve('@fontsource-variable/noto-sans-sc/package.json'),
);
let fontRules: string | undefined;

/** The Chromium from npm brings no Chinese glyphs: pictures of journeys get them, users have their system's. */
async function giveChineseFont(context: BrowserContext): Promise<void> {
  fontRules ??= readFileSync(path.join(fontFolder, 'index.css'), 'utf8').replaceAll('./files/', '/__font/');
  await context.route('**/__font/*', (route) => {
    const file = path.basename(new URL(route.request().url()).pathname);
    return route.fulfill({ path: path.join(fontFolder, 'files', file), contentType: 'font/woff2' });
  });
  await context.addInitScript((rules: string) => {
    document.addEventListener('DOMContentLoaded', () => {
      const style = document.createElement('style');
      style.textContent = rules;
      document.head.append(style);
    });
  }, fontRules);
}
