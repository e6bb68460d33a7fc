/** Holds the code to the map in domains.ts: who may import whom, what may be named how. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { domains } from './domains.ts';

type Source = { file: string; domain: string; area: string; text: string; imports: string[] };

const root = import.meta.dirname;
const areas = new Set(['model', 'server', 'web']);

function sourcesOf(): Source[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => {
      const text = readFileSync(path.join(root, file), 'utf8');
      const [domain = '', area = ''] = file.split(path.sep);
      return {
        file,
        domain: file.includes(path.sep) ? domain : '',
        area: areas.has(area) ? area : '',
        text,
        imports: importsOf(file, text),
      };
    });
}

/** Relative imports as paths below src. */
function importsOf(file: string, text: string): string[] {
  const told = [...text.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)].map((match) => match[1]!);
  return told.map((target) => path.normalize(path.join(path.dirname(file), target)));
}

const sources = sourcesOf();
const inDomains = sources.filter((source) => source.domain in domains);
const isTest = (source: Source) =>
  /\.test\.tsx?$/.test(source.file) || source.file.includes(`${path.sep}testing${path.sep}`);

test('the check looks at the whole house', () => {
  expect(inDomains.length).toBeGreaterThan(200);
  for (const domain of Object.keys(domains))
    expect(
      inDomains.some((source) => source.domain === domain),
      domain,
    ).toBe(true);
});

test('every folder of src is a domain on the map', () => {
  const strangers = sources.filter((source) => source.domain !== '' && !(source.domain in domains));
  expect(strangers.map((source) => source.file)).toEqual([]);
});

test('every file of a domain lies in model, server or web', () => {
  expect(inDomains.filter((source) => source.area === '').map((source) => source.file)).toEqual([]);
});

function faultOf(source: Source, target: string): string | null {
  const [domain = '', area = ''] = target.split(path.sep);
  if (!(domain in domains))
    return target.startsWith('..') ? null : `${source.file} imports ${target} outside the domains`;
  if (source.area === 'model' && area !== 'model')
    return `${source.file}: a model knows only models, not ${target}`;
  if (source.area === 'server' && area === 'web') return `${source.file}: server meets web at ${target}`;
  if (source.area === 'web' && area === 'server') return `${source.file}: web meets server at ${target}`;
  return domain === source.domain ? null : foreignFault(source, domain, area, target);
}

function foreignFault(source: Source, domain: string, area: string, target: string): string | null {
  const allowed: readonly string[] = domains[source.domain as keyof typeof domains];
  if (!allowed.includes(domain) && !isTest(source))
    return `${source.file}: ${source.domain} may not use ${domain}`;
  const door = area === 'model' || target === path.join(domain, area, 'index.ts') || isTest(source);
  return door ? null : `${source.file}: enters ${target} beside the door`;
}

test('domains meet only through models and doors, and only as the map allows', () => {
  const faults = inDomains.flatMap((source) =>
    source.imports.flatMap((target) => faultOf(source, target) ?? []),
  );
  expect(faults).toEqual([]);
});

test('the map has no circles', () => {
  const order = Object.keys(domains);
  for (const [domain, uses] of Object.entries(domains)) {
    for (const used of uses)
      expect(order.indexOf(used), `${domain} uses ${used}`).toBeLessThan(order.indexOf(domain));
  }
});

test('a model does no input or output', () => {
  const impure = inDomains.filter(
    (source) =>
      source.area === 'model' && !isTest(source) && /from '(node:|pg|kysely|fastify|react)/.test(source.text),
  );
  expect(impure.map((source) => source.file)).toEqual([]);
});

const bannedWords = /(^|[-.])(util|utils|helper|helpers|manager|info|misc|common|base|core)([-.]|$)/;

test('no file is named by a word that says nothing', () => {
  const named = inDomains.filter((source) =>
    bannedWords.test(path.basename(source.file).replace(/\.(test\.)?tsx?$/, '')),
  );
  expect(named.map((source) => source.file)).toEqual([]);
});

test('only the configuration reads the environment', () => {
  const readers = sources.filter(
    (source) => !isTest(source) && source.text.includes('process.env') && source.domain !== '',
  );
  expect(
    readers.map((source) => source.file).filter((file) => !/config\.ts$|chromium\.ts$/.test(file)),
  ).toEqual([]);
});

test('no text for people stands in a component: it belongs in a catalogue', () => {
  const chinese = /\p{Script=Han}/u;
  const withText = inDomains
    .filter((source) => source.file.endsWith('.tsx') && !isTest(source))
    .filter((source) =>
      source.text.split('\n').some((line) => chinese.test(line.replace(/\/\/.*|\/?\*.*/, ''))),
    );
  expect(withText.map((source) => source.file)).toEqual([]);
});

test('doors do not hand everything through', () => {
  expect(inDomains.filter((source) => /export \*/.test(source.text)).map((source) => source.file)).toEqual(
    [],
  );
});

/** Ways to call the outside; `nodemailer` and `imapflow` connect to what `findWayOut` or the operator named. */
const callsOutside =
  /from '(?:node:)?(?:https?|http2|tls|dgram|dns(?:\/promises)?|undici|axios|got|node-fetch)'|(?<!\.)\bfetch\(|globalThis\.fetch|new WebSocket\(/;

function isOfServer({ area, domain }: Source): boolean {
  return area === 'server' || domain === '';
}

test('the server calls the outside through egress alone', () => {
  const looked = sources.filter((source) => isOfServer(source) && !isTest(source));
  expect(looked.length).toBeGreaterThan(200);
  const withoutTypes = (text: string) => text.replaceAll(/^import type .*$/gm, '');
  const callers = looked.filter(({ text }) => callsOutside.test(withoutTypes(text)));
  const egress = path.join('platform', 'server', 'egress');
  expect(callers.map(({ file }) => file).filter((file) => path.dirname(file) !== egress)).toEqual([]);
  expect(callers.length).toBeGreaterThan(0);
});

test('tables leave the house through writers that keep a text from becoming a formula', () => {
  const product = sources.filter((source) => !isTest(source));
  const files = (wanted: RegExp) => product.filter(({ text }) => wanted.test(text)).map(({ file }) => file);
  const ofFiles = (...names: string[]) =>
    names.map((name) => path.join('integrations', 'server', 'files', name));
  expect(files(/createZipWriter\(/).toSorted()).toEqual(
    ofFiles('write-laid-book.ts', 'write-xlsx.ts', 'zip-writer.ts'),
  );
  const ofCsv = files(/from 'csv-stringify/);
  expect(ofCsv.length).toBeGreaterThan(0);
  for (const file of ofCsv) expect(files(/guardCell/), file).toContain(file);
  expect(files(/<f>/)).toEqual([]);
});
