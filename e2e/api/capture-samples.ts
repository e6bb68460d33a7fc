/** Good requests about captures and their sources. */
import { about, asked, type Sampling } from './sampling.ts';
import { another } from './another.ts';

const mobile = () => `139${String(Math.random()).slice(2, 10)}`;

const form = {
  title: '预约演示',
  fields: [
    { field: 'name', label: '称呼', required: true },
    { field: 'mobile', label: '手机', required: true },
  ],
  consent: { text: '同意处理个人信息', link: 'https://acme.example/privacy' },
  question: { text: '一加二？', answers: ['3'] },
  sites: ['https://www.acme.example'],
};
const sourceBody = { name: '官网', source: 'website', campaign: '春季', mapping: { 称呼: 'name' } };

export const captureSamples: Record<string, Sampling> = {
  'captures.take': async () => ({
    body: {
      channel: 'paste',
      text: '王建国 13800138000',
      fields: { mobile: mobile(), name: '王建国' },
      assign: 'auto',
    },
  }),
  'captures.readText': asked({ text: '我是王建国，电话13800138000' }),
  'captures.list': async () => ({
    query: { limit: '10', state: 'failed', channel: 'api', from: '2026-01-01' },
  }),
  'captures.count': async () => ({ query: { channel: 'form', to: '2030-01-01' } }),
  'captures.get': about('capture'),
  'captures.repair': about('capture', () => ({ body: { texts: { mobile: mobile(), name: '王建国' } } })),
  'captureSources.createSource': async () => ({
    body: { ...sourceBody, kind: 'form', name: another('表单'), form },
  }),
  'captureSources.changeSource': about('captureSource', (made) => ({
    ifMatch: made.version,
    body: { ...sourceBody, mustSign: true },
  })),
  'captureSources.switchSource': about('captureSource', () => ({ body: { isOn: false } })),
  'captureSources.archiveSource': about('captureSource'),
  'captureSources.renewKey': about('captureSource'),
  'captureSources.tryPayload': about('captureSource', () => ({
    body: { text: '{"phone":"13800138000"}', mapping: { a: 'name' } },
  })),
  'capture.receive': async () => ({ params: { key: 'mdc_unknown' }, body: { phone: '13800138000' } }),
  'capture.receiveByHeader': asked({ phone: '13800138000' }),
  'capture.submitForm': async () => ({ params: { key: 'mdf_unknown' }, body: { name: '王建国' } }),
};
