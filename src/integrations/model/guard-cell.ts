// A spreadsheet program runs a CSV cell that begins with one of these (OWASP, "CSV injection").
const guarded = /^'*[=+\-@\t\r\n＝＋－＠]/;
const unguarded = /^'+[=+\-@\t\r\n＝＋－＠]/;

/**
 * The text of a CSV cell that no spreadsheet program takes for a formula: `'` before a dangerous beginning.
 * Text that already looks guarded is guarded once more, so `unguardCell` gives back exactly what went in.
 */
export function guardCell(text: string): string {
  return guarded.test(text) ? `'${text}` : text;
}

/** Removes exactly the one `'` that `guardCell` adds; any other text stays as it is. */
export function unguardCell(text: string): string {
  return unguarded.test(text) ? text.slice(1) : text;
}
