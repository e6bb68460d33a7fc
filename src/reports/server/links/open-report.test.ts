import { beforeAll, expect, test } from 'vitest';
import type { AppForTests } from '../../../identity/server/testing/app-for-tests.ts';
import { newOrganisation } from '../../../identity/server/testing/organisation-for-tests.ts';
import type { Principal } from '../../../platform/model/principal.ts';
import { clientOf } from '../../../platform/server/testing/client-for-tests.ts';
import { documentSchema, emptyDocument, type ReportDocument } from '../../model/document.ts';
import { openReportContract } from '../../model/links/open-report-contract.ts';
import { usualParams } from '../../model/params/params.ts';
import { sharePresets } from '../../model/sharing.ts';
import { showCode, slotMs } from '../../model/tv/tv-code.ts';
import { openTelevisionContract } from '../../model/tv/tv-contract.ts';
import { equipWithReports } from '../keep-shipped.ts';
import { principalOfLink } from './open-report.ts';
import { openTickets } from '../tv/tv-tickets.ts';
import { contract, linkedCompany, secretKey, television } from './testing/linked-company.ts';

let company: Awaited<ReturnType<typeof linkedCompany>>;
let app: AppForTests;
beforeAll(async () => {
  company = await linkedCompany();
  ({ app } = company);
});

const block = {
  type: 'kpi' as const,
  id: 'count',
  title: null,
  period: null,
  team: null,
  filters: [],
  measure: 'deals.count',
  compare: null,
};
const document = {
  ...emptyDocument(),
  params: usualParams('all'),
  blocks: [block],
  layouts: { desktop: [{ block: 'count', w: 3, h: 1 }], tablet: null, phone: null },
};

async function reportOf(who: Principal, drawn: ReportDocument = document as ReportDocument) {
  const client = await app.clientOf(who);
  const { body } = await client(contract.createReport, {
    body: { title: '本季', folder: '', document: drawn },
  });
  return { client, params: { id: body.id as string } };
}

type Wanted = {
  usedBy?: 'screen' | 'person';
  days?: number;
  password?: string | null;
  drawn?: ReportDocument;
};

async function linked(who: Principal, { usedBy = 'screen', days = 7, password = null, drawn }: Wanted = {}) {
  const { client, params } = await reportOf(who, drawn);
  const made = await client(contract.makeLink, { params, body: { usedBy, label: '三楼', days, password } });
  return { client, params, made, token: made.body.token as string };
}

const open = (token: string, password: string | null = null) =>
  app.stranger(openReportContract.readOpenReport, { params: { token }, body: { password } });
const counted = ({ body }: Awaited<ReturnType<typeof open>>) => {
  const told = body.answered.answers['count'];
  return told && 'answer' in told ? told.answer.rows[0]?.[0] : null;
};
/** Why it was refused. */
const codeOf = ({ body }: { body: unknown }) => (body as { code?: string }).code;
const allow = async (allowsOutside: boolean) =>
  (await app.clientOf(company.admin))(contract.allowOutside, { body: { allowsOutside } });

test('a link reads its one report with the reach of its maker, and a visit stands once in the log', async () => {
  const ofAll = await linked(company.admin);
  const ofTeam = await linked(company.mei);
  expect(counted(await open(ofAll.token))).toBe(10);
  expect(counted(await open(ofTeam.token))).toBe(5);
  await open(ofTeam.token);
  const { body } = await ofTeam.client(contract.listLinks, { params: ofTeam.params });
  expect(body.items[0]).toMatchObject({ label: '三楼', usedBy: 'screen', visits: 1, revokedAt: null });
  const linkId = body.items[0]!.id;
  const visits = await ofTeam.client(contract.listVisits, { params: { ...ofTeam.params, linkId } });
  expect(visits.body.items).toHaveLength(1);
  const other = await ofAll.client(contract.listVisits, { params: { ...ofAll.params, linkId } });
  expect(other.status).toBe(404);
});

test('through a link nothing else is read: no other question, no list behind a number, no other report', async () => {
  const { token, params } = await linked(company.admin);
  const changed = { ...document, blocks: [{ ...block, measure: 'deals.won' }] };
  const body = { password: null, document: changed };
  const asked = await app.stranger(openReportContract.readOpenReport, {
    params: { token },
    body: body as never,
  });
  expect(asked.status).toBe(400);
  const other = await reportOf(company.admin);
  const bearer = clientOf(app.app, { apiKey: token });
  const question = { measures: ['deals.count'] };
  for (const answer of [
    await bearer(contract.readReport, { params }),
    await bearer(contract.readReport, { params: other.params }),
    await bearer(contract.answerBlocks, { body: { document } }),
    await bearer(contract.ask, { body: question }),
    await bearer(contract.drillDown, {
      body: { question, cell: { measure: 'deals.count', values: [] } },
    }),
    await bearer(contract.listLinks, { params }),
  ])
    expect(answer.status).toBe(401);
  const elsewhere = await newOrganisation();
  const forged = token.replace(/_[0-9a-f]{32}_/, `_${elsewhere.orgId.replaceAll('-', '')}_`);
  expect((await open(forged)).status).toBe(404);
  expect((await open('made-up')).status).toBe(404);
});

test('what is read is frozen: more rights of the maker add nothing, fewer take away', async () => {
  const maker = await company.addPerson({ name: '岳', role: 'manager', team: company.east });
  const { token } = await linked(maker);
  expect(counted(await open(token))).toBe(5);
  await company.setRole(maker.userId, 'management');
  expect(counted(await open(token))).toBe(5);
  await company.setRole(maker.userId, 'rep');
  expect(counted(await open(token))).toBe(0);
});

test('a link ends with its day, with a word, with its maker, and with his right to share', async () => {
  const { client, params, token, made } = await linked(company.admin);
  const linkId = made.body.id as string;
  await company.as(company.system, ({ db }) =>
    db
      .updateTable('open_link')
      .set({ expires_at: new Date(Date.now() - 1000) })
      .where('tenant_id', '=', company.orgId)
      .where('id', '=', linkId)
      .execute(),
  );
  expect((await open(token)).status).toBe(404);

  const second = await linked(company.admin);
  const ended = { ...second.params, linkId: second.made.body.id as string };
  expect((await client(contract.revokeLink, { params: { ...params, linkId: ended.linkId } })).status).toBe(
    404,
  );
  expect((await second.client(contract.revokeLink, { params: ended })).status).toBe(204);
  expect((await open(second.token)).status).toBe(404);

  const leaving = await company.addPerson({ name: '秦', role: 'manager', team: company.east });
  const third = await linked(leaving);
  expect((await open(third.token)).status).toBe(200);
  await company.as(company.system, ({ db }) =>
    db
      .updateTable('app_user')
      .set({ state: 'disabled' })
      .where('tenant_id', '=', company.orgId)
      .where('id', '=', leaving.userId)
      .execute(),
  );
  expect((await open(third.token)).status).toBe(404);

  const shared = await reportOf(company.admin);
  const share = (...shares: object[]) =>
    shared.client(contract.shareReport, { params: shared.params, body: { shares } as never });
  await share({ userId: company.mei.userId, rights: [...sharePresets.editor] });
  const asMei = await app.clientOf(company.mei);
  const body = { usedBy: 'screen' as const, label: '三楼', days: 7 };
  const fourth = await asMei(contract.makeLink, { params: shared.params, body });
  expect((await open(fourth.body.token)).status).toBe(200);
  await share({ userId: company.mei.userId, rights: [...sharePresets.viewer] });
  expect((await open(fourth.body.token)).status).toBe(404);
  expect((await asMei(contract.makeLink, { params: shared.params, body })).status).toBe(403);
  expect((await asMei(contract.listLinks, { params: shared.params })).status).toBe(403);
});

test('people outside read only where the organisation permits it, and behind the password of the link', async () => {
  const refused = await linked(company.admin, { usedBy: 'person' });
  expect(codeOf(refused.made)).toBe('report.outside_not_allowed');
  const asLi = await app.clientOf(company.li);
  expect((await asLi(contract.allowOutside, { body: { allowsOutside: true } })).status).toBe(403);
  await allow(true);
  const long = await linked(company.admin, { usedBy: 'person', days: 200 });
  expect(codeOf(long.made)).toBe('report.link_lives_too_long');
  const { token } = await linked(company.admin, { usedBy: 'person', password: 'sesame-8' });
  expect(codeOf(await open(token))).toBe('report.password_needed');
  expect(codeOf(await open(token, 'wrong-one'))).toBe('report.password_wrong');
  expect(counted(await open(token, 'sesame-8'))).toBe(10);
  expect(await principalOfLink({ database: company.database, token })).toBeNull();
  for (let at = 0; at < 5; at += 1) await open(token, `guess-${at}`);
  expect(codeOf(await open(token, 'sesame-8'))).toBe('report.link_rests');
  const free = await linked(company.admin, { usedBy: 'person' });
  expect((await open(free.token)).status).toBe(200);
  await allow(false);
  expect((await open(free.token)).status).toBe(404);
});

const awaitReport = (ticket: string | null) =>
  app.stranger(openTelevisionContract.awaitReport, { body: { ticket } });

test('a television gets the link of whoever enters its code: once, and nobody else does', async () => {
  const { client, params } = await reportOf(company.mei);
  const connect = (code: string) =>
    client(contract.connectTelevision, { params, body: { code, label: '三楼电视', days: 30 } });
  const { body: shown } = await awaitReport(null);
  expect((await awaitReport(shown.ticket)).body).toEqual({ ...shown, token: null });
  expect((await connect('K7Q FH2 MX0')).problem.code).toBe('report.tv_code_unknown');
  const connected = await connect(showCode(shown.code).toLowerCase());
  expect(connected.status).toBe(201);
  expect((await connect(shown.code)).problem.code).toBe('report.tv_code_used');
  const [, slot] = shown.ticket.split('.');
  const forged = (await awaitReport(`${shown.code}.${slot}.${'A'.repeat(43)}`)).body;
  expect([forged.code === shown.code, forged.token]).toEqual([false, null]);
  const { token } = (await awaitReport(shown.ticket)).body;
  expect(counted(await open(token!))).toBe(5);
  expect((await awaitReport(shown.ticket)).body.token).toBeNull();
  const { body: listed } = await client(contract.listLinks, { params });
  const { linkId } = connected.body;
  expect(listed.items).toMatchObject([{ id: linkId, label: '三楼电视', usedBy: 'screen', visits: 1 }]);
  await client(contract.revokeLink, { params: { ...params, linkId } });
  expect((await open(token!)).status).toBe(404);
});

test('whoever may not share a report connects no television to it, and its code stays free', async () => {
  const { client, params } = await reportOf(company.admin);
  const { code, ticket } = (await awaitReport(null)).body;
  const rep = await app.clientOf(company.li);
  const body = { code, label: 'x', days: 1 };
  expect((await rep(contract.connectTelevision, { params, body })).status).toBe(404);
  expect((await awaitReport(ticket)).body.token).toBeNull();
  expect((await client(contract.connectTelevision, { params, body })).status).toBe(201);
});

test('whoever enters wrong codes again and again waits; a colleague connects the television meanwhile', async () => {
  const { client, params } = await reportOf(company.mei);
  const { client: admin, params: theirs } = await reportOf(company.admin);
  const { code } = (await awaitReport(null)).body;
  const connect = async (entered: string) =>
    (await client(contract.connectTelevision, { params, body: { code: entered, label: 'x', days: 1 } }))
      .problem;
  const told = [];
  for (let at = 0; at < 5; at += 1) told.push((await connect('K7Q FH2 MX0')).code);
  // One she entered before counts as well.
  expect(told.slice(0, 4)).toEqual(Array.from({ length: 4 }, () => 'report.tv_code_unknown'));
  expect(await connect(code)).toMatchObject({ code: 'report.tv_codes_rest', status: 429 });
  const body = { code, label: '三楼电视', days: 1 };
  expect((await admin(contract.connectTelevision, { params: theirs, body })).status).toBe(201);
});

test('a code is good for minutes, and for the installation that made it', () => {
  const now = new Date('2026-11-27T09:00:00Z');
  const later = (slots: number) => new Date(now.getTime() + slots * slotMs);
  const { tickets } = television;
  const { code, ticket, expiresAt } = tickets.make(now);
  expect(expiresAt).toEqual(later(2));
  expect(tickets.goodUntil(code, later(1.9))).toEqual(expiresAt);
  expect(tickets.read(ticket, later(1.9))).toEqual({ code, ticket, expiresAt });
  expect([later(2), now].map((at, one) => tickets.read(one ? 'x' : ticket, at))).toEqual([null, null]);
  expect(tickets.goodUntil('K7QFH2MXD', now)).toBeNull();
  expect(openTickets(`${secretKey}!`).read(ticket, now)).toBeNull();
});

test('a list is read through a link, too: in the reach of its maker, and outside as far as he may take records out', async () => {
  const list = {
    type: 'records',
    id: 'count',
    list: { object: 'deal', columns: ['name', 'amount'] },
    most: 50,
  };
  const drawn = documentSchema.parse({ ...document, blocks: [list] });
  const told = async (who: Principal, usedBy: 'screen' | 'person') => {
    const { token } = await linked(who, { usedBy, drawn });
    return (await open(token)).body.answered.answers['count']!;
  };
  const rowsOf = async (who: Principal, usedBy: 'screen' | 'person') => {
    const answered = await told(who, usedBy);
    return 'answer' in answered && 'rows' in answered.answer ? answered.answer : null;
  };
  await allow(true);
  const all = await rowsOf(company.admin, 'person');
  expect(all!.columns.map(({ id, unit }) => [id, unit])).toEqual([
    ['name', null],
    ['amount', 'money'],
  ]);
  expect(all!.rows).toHaveLength(10);
  expect((await rowsOf(company.mei, 'screen'))!.rows).toHaveLength(5);
  await company.mayNoMore('manager', 'deal', 'export');
  expect((await rowsOf(company.mei, 'screen'))!.rows).toHaveLength(5);
  expect(await told(company.mei, 'person')).toMatchObject({ problem: { code: 'forbidden' } });
  await allow(false);
});

test('a report that comes with the product is read by a link, too, its grid laid out', async () => {
  await company.as(company.system, equipWithReports);
  const maker = await company.addPerson({ name: '唐', role: 'management', team: company.east });
  const client = await app.clientOf(maker);
  const { items } = (await client(contract.listReports, {})).body;
  const params = { id: items.find(({ title }) => title === '在手商机分布表')!.id };
  const body = { usedBy: 'screen' as const, label: '大厅', days: 7 };
  const { body: link } = await client(contract.makeLink, { params, body });
  expect(Object.values((await open(link.token)).body.answered.laid)[0]).toHaveProperty('table.body.2');
});
