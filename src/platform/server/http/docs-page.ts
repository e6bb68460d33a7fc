/** GET /docs: every endpoint on one page of ours, made on the server; nothing is fetched from elsewhere. */
import type { FastifyInstance } from 'fastify';
import type { Contract, Endpoint } from '../../model/contract.ts';
import { escapeMarkup } from '../../model/markup.ts';
import { say, type Label, type Locale } from '../../model/label.ts';
import { localeOf } from './create-app.ts';

const texts = {
  title: { zh: '明斗 API', en: 'Mingdou API' },
  lead: {
    zh: '所有接口以 OpenAPI 3.1 描述。程序用 API 密钥（Authorization: Bearer）调用；金额以分为单位的字符串，日期为 YYYY-MM-DD。',
    en: 'Everything is described in OpenAPI 3.1. Programs call with an API key (Authorization: Bearer); money is a string of fen, days are YYYY-MM-DD.',
  },
  endpoint: { zh: '接口', en: 'Endpoint' },
  does: { zh: '作用', en: 'What it does' },
  right: { zh: '所需权限', en: 'Right' },
  anybody: { zh: '无需登录', en: 'anybody' },
  signedIn: { zh: '登录即可', en: 'signed in' },
  versioned: { zh: '需要 If-Match', en: 'needs If-Match' },
} satisfies Record<string, Label>;

/** Serves the page in the reader's language. */
export function serveDocs(app: FastifyInstance, contracts: Record<string, Contract>): void {
  app.get('/docs', async (request, reply) =>
    reply.type('text/html; charset=utf-8').send(docsPage(contracts, localeOf(request))),
  );
}

const style = `body{font:15px/1.6 system-ui,sans-serif;max-width:64rem;margin:2rem auto;padding:0 1rem;color:#1d2433;background:#fff}
table{border-collapse:collapse;width:100%;table-layout:fixed}th,td{text-align:left;padding:.3rem .6rem;border-bottom:1px solid #e3e7ee;vertical-align:top;overflow-wrap:anywhere}
th{font-weight:600;color:#5a6477}h2{margin:2rem 0 .4rem;font-size:1.1rem}code{font-family:ui-monospace,monospace;font-size:.9em}
@media(prefers-color-scheme:dark){body{background:#12161f;color:#e4e8f0}th,td{border-color:#2a3140}th{color:#98a3b8}a{color:#8ab4ff}}`;

function docsPage(contracts: Record<string, Contract>, locale: Locale): string {
  const told = (label: Label) => escapeMarkup(say(label, locale));
  const sections = Object.entries(contracts).map(([name, contract]) => section(name, contract, told));
  return `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${told(texts.title)}</title><style>${style}</style></head><body><h1>${told(texts.title)}</h1>
<p>${told(texts.lead)} <a href="/openapi.json">/openapi.json</a></p>${sections.join('')}</body></html>`;
}

function section(name: string, contract: Contract, told: (label: Label) => string): string {
  const head = [texts.endpoint, texts.does, texts.right].map((label) => `<th>${told(label)}</th>`).join('');
  const rows = Object.values(contract).map((endpoint) => row(endpoint, told));
  return `<h2>${escapeMarkup(name)}</h2><table><thead><tr>${head}</tr></thead><tbody>${rows.join('')}</tbody></table>`;
}

function row(endpoint: Endpoint, told: (label: Label) => string): string {
  const notes = [rightOf(endpoint, told), ...(endpoint.versioned ? [told(texts.versioned)] : [])].join(' · ');
  return `<tr><td><code>${endpoint.method} /api/v1${escapeMarkup(endpoint.path)}</code></td><td>${escapeMarkup(endpoint.summary)}</td><td>${notes}</td></tr>`;
}

function rightOf({ permission, principals }: Endpoint, told: (label: Label) => string): string {
  if (permission) return `<code>${escapeMarkup(`${permission.object}.${permission.action}`)}</code>`;
  return told(principals.includes('anonymous') ? texts.anybody : texts.signedIn);
}
