import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { reasons } from './dependencies.ts';

const manifest = JSON.parse(readFileSync(path.resolve(import.meta.dirname, '../package.json'), 'utf8'));
const named = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies });

test('every dependency has its line of reason, and no reason outlives its dependency', () => {
  expect(named.toSorted()).toEqual(Object.keys(reasons).toSorted());
});

test('versions are pinned exactly', () => {
  const versions = Object.values({ ...manifest.dependencies, ...manifest.devDependencies });
  expect(versions.filter((version) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(String(version)))).toEqual([]);
});

test('packages with known holes stay out', () => {
  expect(
    named.filter((name) =>
      ['xlsx', 'expr-eval', 'jsonpath', 'jsonpath-plus', 'nunjucks', 'vm2'].includes(name),
    ),
  ).toEqual([]);
});
