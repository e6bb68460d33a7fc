/** Reads the server's source for its SQL, as text: every statement on a tenant's table must say which tenant. */
import type { Findings } from './distributable.ts';

export type Source = { file: string; text: string };

/** Where a pool may be asked without a tenant: the few look-ups before one is known. */
const poolsHome = 'platform/server/database/database.ts';

/** Holds the rules on the source, given the names of the tenants' tables. */
export function statementFindings(sources: readonly Source[], tenantTables: ReadonlySet<string>): Findings {
  const faults: string[] = [];
  const looked = { files: sources.length, chains: 0, statements: 0 };
  for (const source of sources) {
    const tell = (at: number, words: string) =>
      faults.push(`${source.file}:${lineAt(source.text, at)} ${words}`);
    for (const chain of chainsIn(source.text)) {
      looked.chains += 1;
      for (const words of chainFaults(chain.text, tenantTables)) tell(chain.at, words);
    }
    for (const template of templatesIn(source.text)) {
      looked.statements += 1;
      for (const words of templateFaults(template.text, tenantTables)) tell(template.at, words);
    }
    for (const { at, words } of placeFaults(source)) tell(at, words);
  }
  return { faults, looked };
}

type Piece = { at: number; text: string };

/** Kysely chains that read or change rows: from the opening call to the last call chained to it. */
function chainsIn(text: string): Piece[] {
  const opening = /\.(?:selectFrom|updateTable|deleteFrom)\(/g;
  return [...text.matchAll(opening)].map((match) => {
    let end = afterBrackets(text, match.index + match[0].length - 1);
    for (;;) {
      const next = /^(?:\s|\/\/.*\n)*\??\.\s*\$?\w+\s*(?=\()/.exec(text.slice(end));
      if (!next) return { at: match.index, text: text.slice(match.index, end) };
      end = afterBrackets(text, end + next[0].length);
    }
  });
}

/** The place after the bracket that closes the one at `open`; quotes and templates are passed over. */
function afterBrackets(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at += 1) {
    const sign = text[at]!;
    if (sign === "'" || sign === '"' || sign === '`') at = afterQuote(text, at) - 1;
    else if ('([{'.includes(sign)) depth += 1;
    else if (')]}'.includes(sign) && (depth -= 1) === 0) return at + 1;
  }
  return text.length;
}

function afterQuote(text: string, open: number): number {
  const quote = text[open]!;
  for (let at = open + 1; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (quote === '`' && text.startsWith('${', at)) at = afterBrackets(text, at + 1) - 1;
    else if (text[at] === quote) return at + 1;
  }
  return text.length;
}

function templatesIn(text: string): Piece[] {
  return [...text.matchAll(/\bsql(?:<[^`;]*?>)?`/g)].map((match) => {
    const open = match.index + match[0].length - 1;
    return { at: match.index, text: text.slice(open, afterQuote(text, open)) };
  });
}

const narrowed = /\.where(?:Ref)?\(\s*'(?:\w+\.)?tenant_id'|\bwhere\(\s*'(?:\w+\.)?tenant_id'/;
const joining = /\.\w*[jJ]oin(?:Lateral)?\(\s*'(\w+)/g;

function chainFaults(chain: string, tenantTables: ReadonlySet<string>): string[] {
  const faults: string[] = [];
  const table = /^\.\w+\(\s*'(\w+)/.exec(chain)?.[1];
  const concerned = table === undefined || tenantTables.has(table);
  if (concerned && !narrowed.test(chain))
    faults.push(`${table ?? 'a table named by a variable'}: no where('tenant_id', …)`);
  for (const match of chain.matchAll(joining)) {
    const call = chain.slice(match.index, afterBrackets(chain, chain.indexOf('(', match.index)));
    if (tenantTables.has(match[1]!) && !call.includes('tenant_id'))
      faults.push(`${match[1]}: a join that does not equate tenant_id`);
  }
  return faults;
}

const naming = /\b(?:from|join|update|using)\s+(?:only\s+)?(?:public\.)?(\w+)/gi;
const equating = /\btenant_id\s*=|=\s*(?:\w+\.)?tenant_id\b/g;

/** Each table read or changed needs its own tenant_id: compared with a value, or with another table's. */
function templateFaults(template: string, tenantTables: ReadonlySet<string>): string[] {
  const own = withoutInner(template);
  const named = [...own.matchAll(naming)]
    .map((match) => match[1]!.toLowerCase())
    .filter((name) => tenantTables.has(name));
  const equated = [...own.matchAll(equating)].length;
  const faults =
    named.length > equated
      ? [`${named.join(', ')}: ${named.length} tables, but tenant_id is equated ${equated} times`]
      : [];
  if (/\bset_config\s*\(/i.test(own)) faults.push('set_config() never reaches a worker: SET LOCAL does');
  if (/\bupdate\b/i.test(own) && /\b(?:clock_timestamp|random|gen_random_uuid)\s*\(/i.test(own))
    faults.push('a volatile function in an UPDATE');
  return faults;
}

/** The statement's own words: what stands in `${…}` is code, and templates in it are looked at by themselves. */
function withoutInner(template: string): string {
  let own = '';
  for (let at = 0; at < template.length; at += 1) {
    if (!template.startsWith('${', at)) own += template[at];
    else {
      own += '?';
      at = afterBrackets(template, at + 1) - 1;
    }
  }
  return own;
}

function placeFaults({ file, text }: Source): { at: number; words: string }[] {
  if (file.endsWith(poolsHome)) return [];
  const strays = [...text.matchAll(/\bpool\.query\(|new (?:pg\.)?Pool\(/g)];
  return strays.map((match) => ({
    at: match.index,
    words: 'a pool outside database.ts: its statements have no tenant context',
  }));
}

function lineAt(text: string, at: number): number {
  return text.slice(0, at).split('\n').length;
}
