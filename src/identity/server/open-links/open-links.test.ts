import { expect, test } from 'vitest';
import { newId } from '../../../platform/model/identifier.ts';
import { visitorOf } from '../../model/visitor.ts';
import { newOrganisation } from '../testing/organisation-for-tests.ts';
import { issueOpenLink, listOpenLinks, listOpenLinkVisits, revokeOpenLink } from './open-links.ts';
import { inWorkOfOpenLink, noteVisit } from './visit-open-link.ts';

const visitor = visitorOf('203.0.113.9', 'iPhone');
const hour = 3_600_000;

async function shared({ livesFor = hour }: { livesFor?: number } = {}) {
  const organisation = await newOrganisation();
  const recordId = newId();
  const link = await organisation.as(organisation.admin, (work) =>
    issueOpenLink(work, {
      purpose: 'quote',
      recordId,
      label: '启明 张总',
      expiresAt: new Date(work.now.getTime() + livesFor),
    }),
  );
  const open = (token = link.token, purpose = 'quote') =>
    inWorkOfOpenLink(organisation.database, purpose, token, async (work, opened) => {
      await noteVisit(work, opened, visitor, 'viewed');
      return opened.recordId;
    });
  const revoke = (of = recordId) =>
    organisation.as(organisation.admin, (work) =>
      revokeOpenLink(work, { purpose: 'quote', recordId: of, linkId: link.id }),
    );
  return { organisation, recordId, link, open, revoke };
}

test('a link opens its record, and each visit stands in its log', async () => {
  const { organisation, recordId, link, open } = await shared();
  expect(await open()).toBe(recordId);
  expect(await open()).toBe(recordId);
  const [listed] = await organisation.as(organisation.admin, (work) =>
    listOpenLinks(work, 'quote', recordId),
  );
  expect(listed).toMatchObject({ id: link.id, label: '启明 张总', views: 2, revokedAt: null });
  const visits = await organisation.as(organisation.admin, (work) => listOpenLinkVisits(work, link.id));
  expect(visits).toHaveLength(2);
  expect(visits[0]).toMatchObject({ act: 'viewed', address: '203.0.113.*', device: 'iOS' });
});

test('a link opens nothing of another purpose, and a forged one nothing at all', async () => {
  const { link, open } = await shared();
  expect(await open(link.token, 'case')).toBeNull();
  expect(await open(`${link.token.slice(0, -1)}${link.token.endsWith('A') ? 'B' : 'A'}`)).toBeNull();
  expect(await open('made-up')).toBeNull();
});

test('a link of one organisation opens nothing in another', async () => {
  const { link, open } = await shared();
  const other = await newOrganisation();
  const elsewhere = link.token.replace(/_[0-9a-f]{32}_/, `_${other.orgId.replaceAll('-', '')}_`);
  expect(await open(elsewhere)).toBeNull();
});

test('an ended link opens nothing, and ends once', async () => {
  const { open, revoke } = await shared();
  await revoke();
  expect(await open()).toBeNull();
  await expect(revoke()).rejects.toMatchObject({ code: 'not_found' });
});

test('a link is ended through its own record only', async () => {
  const { open, revoke, recordId } = await shared();
  await expect(revoke(newId())).rejects.toMatchObject({ code: 'not_found' });
  expect(await open()).toBe(recordId);
});

test('an expired link opens nothing', async () => {
  const { open } = await shared({ livesFor: -1000 });
  expect(await open()).toBeNull();
});
