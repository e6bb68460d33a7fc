/** The whole product for a file of journeys: a copy of the demo company, the real server, a real Chromium. */
import { randomBytes } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';
import { makeDemoCompany } from '../db/demo/write-demo-company.ts';
import { openInstallation, type Installation } from '../src/installation.ts';
import { findChromium } from '../src/platform/server/chromium.ts';
import { createLogger, filesFolder, openDatabase, readConfig } from '../src/platform/server/index.ts';
import { createDatabase, dropDatabase } from '../src/platform/server/database/create-database.ts';
import { secretKeyForTests } from '../src/platform/server/testing/template-database.ts';
import { startServer, type RunningServer } from '../src/start-server.ts';

export type Person = '林晓雯' | '周建平' | '何雨桐' | '沈国栋' | '苏婧';

export type Product = {
  url: string;
  installation: Installation;
  /** A new browser window at this address, of one of the demo's people who is signed in already. */
  enterAs(person: Person, address?: string, size?: Size): Promise<Page>;
  /** A new window of somebody who is not signed in. */
  open(address?: string, size?: Size): Promise<Page>;
};

export type Size = { width: number; height: number };

const desktop = { width: 1440, height: 900 };
const demoTemplate = 'mingdou_demo_template';

/**
 * Starts the product before the file's journeys and ends it after them. The browser's own worker, which would answer in the
 * network's place, is kept out unless the journeys are about it; hosts of this machine are called only where they are told.
 */
export function startProduct({ worker = false, egressAllow = [] as readonly string[] } = {}): Product {
  const started: { server?: RunningServer; installation?: Installation; browser?: Browser } = {};
  const dataDir = mkdtempSync(path.join(tmpdir(), 'mingdou-journey-'));
  const name = `mingdou_journey_${process.pid}_${randomBytes(4).toString('hex')}`;

  beforeAll(async () => {
    const adminUrl = inject('adminUrl');
    const databaseUrl = await demoCopy(adminUrl, name);
    if (existsSync(filesFolder(demoFolder())))
      cpSync(filesFolder(demoFolder()), filesFolder(dataDir), { recursive: true });
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
    const { executablePath, args, env } = await findChromium();
    started.browser = await chromium.launch({ executablePath, args, env });
  }, 180_000);

  afterAll(async () => {
    await started.browser?.close();
    await started.server?.close();
    await started.installation?.close();
    await dropDatabase(inject('adminUrl'), name);
    rmSync(dataDir, { recursive: true, force: true });
  }, 60_000);

  const newWindow = async (size: Size): Promise<Page> => {
    const context = await started.browser!.newContext({
      viewport: size,
      locale: 'zh-CN',
      serviceWorkers: worker ? 'allow' : 'block',
      baseURL: started.server!.url,
    });
    await giveChineseFont(context);
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    return page;
  };

  return {
    get url() {
      return started.server!.url;
    },
    get installation() {
      return started.installation!;
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

/** Where the files of the demo company lie that is copied. */
function demoFolder(): string {
  return path.join(inject('runFolder'), 'demo');
}

/** The demo company is made once a run and copied for each file. */
async function demoCopy(adminUrl: string, name: string): Promise<string> {
  const { url, created } = await createDatabase(adminUrl, demoTemplate, inject('templateDatabase'));
  if (created) {
    const database = openDatabase({
      adminUrl: url,
      secretKey: secretKeyForTests,
      role: 'crm_worker',
      connections: 2,
    });
    await makeDemoCompany(database, demoFolder());
    await database.close();
  }
  return (await createDatabase(adminUrl, name, demoTemplate)).url;
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
