/** An organisation with a source of each kind, people with different reach, and everything that captures serve. */
import { createHmac } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { appForTests } from '../../../../identity/server/testing/app-for-tests.ts';
import { newOrganisation } from '../../../../identity/server/testing/organisation-for-tests.ts';
import type { Principal } from '../../../../platform/model/principal.ts';
import { captureFormSchema } from '../../../model/capture/capture-form.ts';
import { captureContract, captureSourceContract } from '../../../model/capture/contract.ts';
import { signatureHeaders } from '../../../../platform/model/signed-request.ts';
import { leadRecordContract } from '../../../model/lead/contract.ts';
import { leadRecordUseCases } from '../../lead/routes.ts';
import { captureSourceUseCases, captureUseCases } from '../routes.ts';
import { serveCaptures } from '../serve-captures.ts';
import { pageMark } from '../source-secrets.ts';

const secretKey = 'a-secret-key-for-captures-in-tests-0123456789';

export const demoForm = captureFormSchema.parse({
  title: '预约演示',
  fields: [
    { field: 'name', label: '称呼', required: true },
    { field: 'mobile', label: '手机', required: true },
    { field: 'need', label: '需求' },
  ],
  consent: { text: '同意按隐私政策处理我的个人信息', link: 'https://acme.cn/privacy' },
  sites: ['https://www.acme.cn'],
});

export async function captureWorld() {
  const org = await newOrganisation();
  const ann = await org.addPerson({ name: '安然' });
  const mia = await org.addPerson({ name: '米娅', role: 'marketing' });
  const contract = { ...leadRecordContract, ...captureContract, ...captureSourceContract };
  const installed = { baseUrl: () => 'http://mingdou.test', secretKey };
  const useCases = { ...leadRecordUseCases, ...captureUseCases, ...captureSourceUseCases(installed) };
  const { database } = org;
  const app = await appForTests(
    org,
    { contract, useCases: useCases as never },
    { open: (open) => serveCaptures(open, { database, secretKey }) },
  );
  const clients = {
    asAnn: await app.clientOf(ann),
    asMia: await app.clientOf(mia),
    asAdmin: await app.clientOf(org.admin),
    stranger: app.stranger,
  };
  const openSource = async (body: object) =>
    (await clients.asMia(captureSourceContract.createSource, { body: { name: '官网接口', ...body } })).body;
  return {
    org,
    ann,
    mia,
    ...clients,
    contract,
    ...sending(app.app, org.orgId),
    /** A program's source; `keys` as they were told. */
    apiSource: async (body: object = {}) => {
      const { source, keys } = await openSource({ kind: 'api', ...body });
      return { id: source.id, ...keys! };
    },
    formSource: async (form: object = {}, body: object = {}) => {
      const { source } = await openSource({ kind: 'form', form: { ...demoForm, ...form }, ...body });
      return { id: source.id, key: source.formUrl!.split('/f/')[1]!, version: source.version };
    },
    leads: () => rows(org, org.system, 'lead'),
    touches: () => rows(org, org.system, 'lead_touch'),
    captures: () => rows(org, org.system, 'capture'),
  };
}

/** What people and servers outside do. */
function sending(app: FastifyInstance, tenantId: string) {
  return {
    /** Sends a body as another server would; without a key in the address where a header tells it. */
    deliver: (key: string, body: string | object, headers: Record<string, string> = {}) =>
      app.inject({
        method: 'POST',
        url: `/api/v1/captures${key && `/${key}`}`,
        headers: { 'content-type': 'application/json', ...headers },
        payload: typeof body === 'string' ? body : JSON.stringify(body),
      }),
    /** Fills in a form and sends it, `seconds` after it was opened. */
    fillIn: (
      source: { id: string; key: string },
      answers: Record<string, string>,
      seconds = 20,
      cookie?: string,
    ) =>
      app.inject({
        method: 'POST',
        url: `/api/v1/forms/${source.key}/submissions`,
        headers: { 'content-type': 'application/x-www-form-urlencoded', ...(cookie && { cookie }) },
        payload: new URLSearchParams({ mark: markOf(tenantId, source.id, seconds), ...answers }).toString(),
      }),
    page: (path: string, headers: Record<string, string> = {}) =>
      app.inject({ method: 'GET', url: path, headers }),
  };
}

function markOf(tenantId: string, id: string, seconds: number): string {
  return pageMark(secretKey, tenantId, { id, keyNumber: 1 }, new Date(Date.now() - seconds * 1000));
}

function rows<T extends 'lead' | 'lead_touch' | 'capture'>(
  org: Awaited<ReturnType<typeof newOrganisation>>,
  who: Principal,
  table: T,
) {
  return org.as(who, ({ db }) =>
    db
      .selectFrom(table as 'lead')
      .selectAll()
      .where('tenant_id', '=', org.orgId)
      .orderBy('id')
      .execute(),
  ) as Promise<Record<string, unknown>[]>;
}

/** The headers of a request that another server signs. */
export function signed(
  secret: string,
  body: string,
  { event = '', at = new Date() } = {},
): Record<string, string> {
  const timestamp = String(Math.floor(at.getTime() / 1000));
  const signature = createHmac('sha256', secret).update(`${event}.${timestamp}.${body}`).digest('hex');
  return {
    ...(event && { [signatureHeaders.event]: event }),
    [signatureHeaders.timestamp]: timestamp,
    [signatureHeaders.signature]: signature,
  };
}
