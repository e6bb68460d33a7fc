import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { contracts } from '../../src/contracts.ts';
import { serveProduct } from './served-product.ts';

const { app, send } = await serveProduct({ metrics: true });
const root = path.resolve(import.meta.dirname, '../..');
const description = await send({ method: 'GET', url: '/openapi.json' });

/** What redocly finds wrong, without a network. */
async function lint(text: string): Promise<string[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'mingdou-openapi-'));
  writeFileSync(path.join(folder, 'openapi.json'), text);
  const command = [
    path.join(root, 'node_modules/@redocly/cli/bin/cli.js'),
    'lint',
    'openapi.json',
    '--extends=recommended',
    '--format=json',
  ];
  const env = { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true', CI: '1' };
  const told = await promisify(execFile)(process.execPath, command, {
    cwd: folder,
    env,
    maxBuffer: 50_000_000,
  }).catch((failure: { stdout: string }) => failure);
  rmSync(folder, { recursive: true, force: true });
  const { problems } = JSON.parse(told.stdout) as {
    problems: { severity: string; ruleId: string; message: string }[];
  };
  return problems
    .filter(({ severity }) => severity === 'error')
    .map(({ ruleId, message }) => `${ruleId}: ${message}`);
}

test('the description is OpenAPI 3.1 without a fault, and the linter can find one', async () => {
  expect(description.status).toBe(200);
  expect(description.json.openapi).toMatch(/^3\.1\./);
  const planted = structuredClone(description.json);
  planted.paths['/api/v1/deals/{id}'].get.parameters = [];
  const [faults, found] = await Promise.all([lint(description.text), lint(JSON.stringify(planted))]);
  expect(faults).toEqual([]);
  expect(found.length).toBeGreaterThan(0);
});

test('every route of the application is described, and nothing else is', () => {
  const undescribed = new Set([
    '/openapi.json',
    '/plug-ins/:id/plug-in.js',
    '/docs',
    '/metrics',
    '/f/:key',
    '/f/form.js',
    '/fill/:token',
    '/q/:token',
    '/q/:token/quote.pdf',
    '/s/:token',
  ]);
  const served = app.routeTable
    .filter(({ method, url }) => method !== 'HEAD' && !undescribed.has(url))
    .map(({ method, url }) => `${method} ${url.replace(/:(\w+)/g, '{$1}')}`);
  const described = Object.entries(description.json.paths as Record<string, object>).flatMap(
    ([url, methods]) => Object.keys(methods).map((method) => `${method.toUpperCase()} ${url}`),
  );
  expect(described.length).toBeGreaterThan(90);
  expect(described.toSorted()).toEqual(served.toSorted());
});

test('the page of endpoints lists all of them and fetches nothing from elsewhere', async () => {
  const page = await send({ method: 'GET', url: '/docs' });
  expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
  const endpoints = Object.values(contracts).flatMap((contract) => Object.values(contract));
  for (const { method, path: address } of endpoints)
    expect(page.text).toContain(`${method} /api/v1${address}<`);
  expect(page.text).not.toMatch(/<(script|link|img|iframe)|https?:|@import|url\(/);
  expect(page.text).toContain('<html lang="zh-CN">');
  const english = await send({
    method: 'GET',
    url: '/docs',
    headers: { 'accept-language': 'en-GB,zh;q=0.5' },
  });
  expect(english.text).toContain('<html lang="en">');
  expect(Buffer.byteLength(page.text) / endpoints.length).toBeLessThan(350);
});

test('metrics tell requests by route, connections and waiting events; without METRICS=1 there are none', async () => {
  await send({ method: 'GET', url: '/api/v1/me' });
  await send({ method: 'GET', url: '/api/v1/accounts/some-id' });
  const { text, status } = await send({ method: 'GET', url: '/metrics' });
  expect(status).toBe(200);
  expect(text).toMatch(
    /mingdou_http_request_duration_seconds_count\{method="GET",route="\/api\/v1\/me",status="401"\} 1/,
  );
  expect(text).toContain('route="/api/v1/accounts/:id"');
  expect(text).not.toContain('some-id');
  expect(text).toMatch(/mingdou_database_connections\{state="open"\} \d/);
  expect(text).toMatch(/mingdou_outbox_waiting \d/);
  const plain = await serveProduct();
  expect((await plain.send({ method: 'GET', url: '/metrics' })).status).toBe(404);
});
