import { expect, test } from 'vitest';
import { named, splitting } from './cube-parts.ts';
import type { Cube, Dimension } from './measure.ts';
import { counterpartOf } from './shared-dimensions.ts';

const label = { zh: 'x', en: 'x' };
function known(id: string, dimensions: readonly Dimension[]) {
  return { cube: { id } as Cube, dimensions: new Map(dimensions.map((one) => [one.id, one])) };
}
const leads = splitting('leads', 'lead');
const spend = splitting('spend', 'row');
const ofLeads = known('leads', [
  leads.reference('owner', label, 'o', named('user', 'app_user')),
  leads.select('source', label, 's', []),
  leads.day('contacted_on', label, 'c'),
  leads.day('created_on', label, 'd'),
  leads.select('status', label, 's', []),
]);
const ofSpend = known('spend', [
  spend.select('source', label, 's', []),
  spend.day('day', label, 'd', 'day'),
  spend.reference('owner', label, 'o', named('team', 'team')),
]);
const to = (into: typeof ofLeads, field: string, source: string) =>
  counterpartOf(into, [ofLeads, ofSpend], field, new Set([source]));

test('a dimension of the same name, kind and object means the same', () => {
  expect(to(ofSpend, 'leads.source', 'row')).toBe('spend.source');
  expect(to(ofLeads, 'spend.source', 'lead')).toBe('leads.source');
  expect(to(ofLeads, 'leads.status', 'lead')).toBe('leads.status');
  expect(to(ofSpend, 'leads.owner', 'row')).toBeNull();
  expect(to(ofSpend, 'leads.status', 'row')).toBeNull();
  expect(to(ofSpend, 'nothing', 'row')).toBeNull();
});

test('a day without a namesake is the day of the subject, by the same period', () => {
  expect(to(ofSpend, 'leads.contacted_on.month', 'row')).toBe('spend.day.month');
  expect(to(ofLeads, 'spend.day.quarter', 'lead')).toBe('leads.created_on.quarter');
  expect(to(ofLeads, 'spend.day', 'another')).toBeNull();
});
