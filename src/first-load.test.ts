/** What the browser's entry reaches by static imports is loaded by everybody, before the first page: kept to what the shell needs. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

type Import = { isExport: boolean; to: string; names: [theirs: string, ours: string][] | 'all' };

const root = import.meta.dirname;
const statement =
  /^(import|export)\s+(?!type\b)(?:[\w$]+\s*,?\s*)?(?:\{([^}]*)\}|\*\s+as\s+[\w$]+)?\s*(?:from\s+)?'(\.[^']+\.tsx?)';/gm;

/** The static imports of a file that leave something to run: no types. */
function importsOf(file: string): Import[] {
  const text = readFileSync(path.join(root, file), 'utf8');
  return [...text.matchAll(statement)]
    .map(([, kind, told, target]) => ({
      isExport: kind === 'export',
      to: path.join(path.dirname(file), target!),
      names: told === undefined ? ('all' as const) : namesIn(told),
    }))
    .filter(({ names }) => names.length > 0);
}

function namesIn(told: string): [string, string][] {
  return told
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && !name.startsWith('type '))
    .map((name) => {
      const [theirs = '', ours = theirs] = name.split(/\s+as\s+/);
      return [theirs, ours];
    });
}

/** Each file that the entry reaches, with the one that leads there. Of a door only what is asked for is loaded. */
function reachedFrom(entry: string): Map<string, string> {
  const reached = new Map<string, string>();
  const follow = ({ to, names }: Import, from: string): void => {
    if (!existsSync(path.join(root, to))) return;
    if (path.basename(to) !== 'index.ts' || names === 'all') return visit(to, from);
    const doors = importsOf(to).filter(({ isExport }) => isExport);
    for (const [name] of names) {
      const door = doors.find((one) => one.names !== 'all' && one.names.some(([, ours]) => ours === name));
      const [theirs] =
        (door?.names as [string, string][] | undefined)?.find(([, ours]) => ours === name) ?? [];
      if (door && theirs) follow({ ...door, names: [[theirs, theirs]] }, to);
      else visit(to, from);
    }
  };
  const visit = (file: string, from: string): void => {
    if (reached.has(file)) return;
    reached.set(file, from);
    const isDoor = path.basename(file) === 'index.ts';
    for (const one of importsOf(file)) if (!(isDoor && one.isExport)) follow(one, file);
  };
  visit(entry, '');
  return reached;
}

const reached = reachedFrom('web.tsx');

/** The chain of imports that leads to a file, for whoever has to break it. */
function wayTo(file: string): string {
  const before = reached.get(file);
  return before ? `${file} ← ${wayTo(before)}` : file;
}

const reachedAs = (kind: RegExp) => [...reached.keys()].filter((file) => kind.test(file)).toSorted();

/** Asked by the shell itself: who one is, what is searched, the bell; and records that every page may point to. */
const contractsOfTheShell = [
  'accounts/model/contract.ts',
  'deals/model/record-contract.ts',
  'identity/model/contract.ts',
  'identity/model/entry-contract.ts',
  'identity/model/people-contract.ts',
  'identity/model/role-contract.ts',
  'leads/model/assignment/deal-contract.ts',
  'leads/model/lead/contract.ts',
  'notifications/model/contract.ts',
  'platform/model/contract.ts',
  'records/model/contract.ts',
  'records/model/record-contract.ts',
];

test('the entry is followed to what it really loads', () => {
  expect(reached.size).toBeGreaterThan(150);
  expect(reachedAs(/^platform\/web\/shell\/AppShell\.tsx$/)).toHaveLength(1);
});

test('no page is part of the first load but the way in and what is shown when there is none', () => {
  const pages = reachedAs(/Page\.tsx$/);
  expect(pages.map(wayTo)).toEqual(
    ['identity/web/entry/SignInPage.tsx', 'platform/web/shell/NotFoundPage.tsx'].map(wayTo),
  );
});

test('contracts are fetched when they are first asked for, but those the shell asks', () => {
  const contracts = reachedAs(/\/model\/(?:.*[/-])?contract\.ts$/);
  expect(contracts.filter((file) => !contractsOfTheShell.includes(file)).map(wayTo)).toEqual([]);
  expect(contractsOfTheShell.filter((file) => !contracts.includes(file))).toEqual([]);
});
