/** The product over HTTP on the place's database, in a process of its own, as an installation runs it. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { sessionCookie } from '../src/identity/server/authenticate.ts';
import { issueKey } from '../src/identity/server/index.ts';
import { openSession } from '../src/identity/server/sessions.ts';
import { inWork, systemPrincipal, type Work } from '../src/platform/server/index.ts';
import type { Place } from './place.ts';

export type Served = { url: string; pid: number; close(): Promise<void> };

const main = path.resolve(import.meta.dirname, '../src/main.ts');

export async function serveProduct(
  { adminUrl, secretKey, productDir }: Place,
  settings: Readonly<Record<string, string>> = {},
): Promise<Served> {
  const child = spawn(process.execPath, ['--disable-proto=delete', main], {
    env: {
      PATH: process.env['PATH'],
      PORT: '0',
      DATABASE_URL: adminUrl,
      SECRET_KEY: secretKey,
      DATA_DIR: productDir,
      DEMO: '0',
      LOG_LEVEL: 'warn',
      ...settings,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  return {
    url: await readyUrl(child.stdout, ended),
    pid: child.pid!,
    close: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

async function readyUrl(output: NodeJS.ReadableStream, ended: Promise<unknown>): Promise<string> {
  const told = async () => {
    for await (const line of createInterface({ input: output })) {
      const url = /^ready (\S+)$/.exec(line)?.[1];
      if (url) return url;
    }
    return undefined;
  };
  const url = await Promise.race([told(), ended.then(() => undefined)]);
  if (!url) throw new Error('the product did not start');
  return url;
}

/** Headers that speak for somebody by a key of his own. */
export async function byKey(place: Place, userId: string): Promise<{ authorization: string }> {
  const { apiKey } = await asSystem(place, (work) => issueKey(work, { userId, name: 'bench' }));
  return { authorization: `Bearer ${apiKey}` };
}

/** The cookie of somebody who is signed in. */
export async function bySession(place: Place, userId: string): Promise<{ name: string; value: string }> {
  return { name: sessionCookie, value: await asSystem(place, (work) => openSession(work, userId)) };
}

function asSystem<T>({ database, company }: Place, useCase: (work: Work) => Promise<T>): Promise<T> {
  return inWork(database, systemPrincipal(company.tenantId), 'bench', useCase);
}
