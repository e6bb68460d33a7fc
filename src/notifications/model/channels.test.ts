import { expect, test } from 'vitest';
import { channels, groupsOf, kindGroups, usualWays, waysOf } from './channels.ts';
import { kindNames } from './kind-names.ts';
import { notificationKinds, type NotificationKind } from './kinds.ts';

const kinds = Object.keys(notificationKinds) as NotificationKind[];

test('every kind stands in exactly one group, with a name to choose by', () => {
  const shown = groupsOf(kinds).flatMap((group) => group.kinds);
  expect(shown.toSorted()).toEqual(kinds.toSorted());
  expect(kindGroups.flatMap((group) => group.kinds).length).toBe(
    new Set(kindGroups.flatMap((group) => group.kinds)).size,
  );
  expect(Object.keys(kindNames).toSorted()).toEqual(kinds.toSorted());
});

test('whoever has said nothing is told the usual way; a word on one channel leaves the others', () => {
  const silent = { bell: null, mail: null, push: null, robot: null };
  for (const kind of kinds) expect(waysOf(kind, silent)).toEqual(usualWays(kind));
  const usual = usualWays('task-given');
  for (const channel of channels) {
    const wished = waysOf('task-given', { ...silent, [channel]: !usual[channel] });
    expect(wished).toEqual({ ...usual, [channel]: !usual[channel] });
  }
});

test('what asks nothing of a person makes no device ring', () => {
  expect(usualWays('job-done')).toMatchObject({ bell: true, mail: false, push: false });
  expect(usualWays('lead-assigned')).toMatchObject({ mail: true, push: true });
});
