/** A web address taken apart, as far as tracking needs it. */
export type WebAddress = { whole: string; host: string; marks: ReadonlyMap<string, string> };

const shape = /^https?:\/\/([^\s/?#@:]+)(?::\d{1,5})?(?:\/[^\s?#]*)?(?:\?([^\s#]*))?(?:#\S*)?$/i;

/** An address of the web that can be shown as a link; null for anything else. */
export function webAddressOf(text: string | undefined): WebAddress | null {
  const whole = text?.trim() ?? '';
  const parts = shape.exec(whole);
  return parts ? { whole, host: parts[1]!.toLowerCase(), marks: marksOf(parts[2] ?? '') } : null;
}

function marksOf(query: string): Map<string, string> {
  const marks = new Map<string, string>();
  for (const pair of query.split('&')) {
    const [name = '', ...value] = pair.split('=');
    if (name !== '' && !marks.has(decoded(name))) marks.set(decoded(name), decoded(value.join('=')));
  }
  return marks;
}

/** Addresses that people cut in the middle of a sign are read as they stand. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
}
