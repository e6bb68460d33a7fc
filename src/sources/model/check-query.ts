/** A first look at the query of a database source: what it must be, told before anything is asked. */
import type { DatabaseKind } from './outside-source.ts';

export type QueryFault = 'not_select' | 'several_statements' | 'not_only_reading';

/**
 * A query is one SELECT. This is for the person who writes it; what holds is the transaction it runs in, which only reads, and
 * the protocol, which takes one statement. A transaction of MySQL lets SELECT … INTO write files and FOR UPDATE hold rows, so
 * there it holds besides that neither is asked, nor anything in a comment that MySQL heeds.
 */
export function faultOfQuery(query: string, kind: DatabaseKind): QueryFault | null {
  const bare = (kind === 'mysql' ? withoutTextsOfMysql(query) : withoutTexts(query))
    .trim()
    .replace(/;\s*$/, '');
  if (bare.includes(';')) return 'several_statements';
  if (!/^(?:select|with)\b/i.test(bare)) return 'not_select';
  return kind === 'mysql' && moreThanReading.test(bare) ? 'not_only_reading' : null;
}

const moreThanReading = /\binto\b|\bfor\s+(?:update|share)\b|\block\s+in\b|\/\*/i;

/** The query as it is sent: without the semicolon at its end, which a cursor does not take. */
export function bareQuery(query: string): string {
  return query.trim().replace(/(?:\s*;)+\s*$/, '');
}

/** Comments go, and what stands in quotes is emptied. */
function withoutTexts(query: string): string {
  return query
    .replace(/\$(\w*)\$[\s\S]*?\$\1\$/g, "''")
    .replace(/'(?:[^']|'')*'/g, "''")
    .replace(/"(?:[^"]|"")*"/g, '""')
    .replace(/--[^\n]*/g, ' ')
    .replace(/\/\*[\s\S]*?\*\//g, ' ');
}

/** So for MySQL, which escapes with a backslash, quotes names in `backticks` and heeds what begins with `/*!` or `/*+`. */
function withoutTextsOfMysql(query: string): string {
  return query.replace(
    /'(?:[^'\\]|\\[\s\S]|'')*'|"(?:[^"\\]|\\[\s\S]|"")*"|`(?:[^`]|``)*`|#[^\n]*|--(?=\s|$)[^\n]*|\/\*(?!M?!|\+)[\s\S]*?\*\//g,
    (part) => (/^['"`]/.test(part) ? "''" : ' '),
  );
}
