/** A first look at the query of a database source: what it must be, told before anything is asked. */

export type QueryFault = 'not_select' | 'several_statements';

/**
 * A query is one SELECT. This is for the person who writes it; what holds is the transaction it runs in, which only reads, and
 * the protocol, which takes one statement.
 */
export function faultOfQuery(query: string): QueryFault | null {
  const bare = withoutTexts(query).trim().replace(/;\s*$/, '');
  if (bare.includes(';')) return 'several_statements';
  return /^(?:select|with)\b/i.test(bare) ? null : 'not_select';
}

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
