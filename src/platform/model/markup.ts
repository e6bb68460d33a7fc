/** HTML made on the server: what is put in is text unless it is markup already. */

/** A piece of HTML that is safe to send. */
export type Markup = { readonly html: string };

type Piece = string | number | bigint | Markup | null | undefined | false | readonly Piece[];

/** Joins a template into markup; texts are escaped, markup is taken as it is, nothing is left out as nothing. */
export function markup(parts: TemplateStringsArray, ...pieces: readonly Piece[]): Markup {
  return { html: parts.map((part, at) => part + htmlOf(pieces[at])).join('') };
}

function htmlOf(piece: Piece): string {
  if (piece === null || piece === undefined || piece === false) return '';
  if (typeof piece !== 'object') return escapeMarkup(String(piece));
  return 'html' in piece ? piece.html : piece.map(htmlOf).join('');
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** The text as it may stand between tags and inside quoted attributes. */
export function escapeMarkup(text: string): string {
  return text.replace(/[&<>"']/g, (mark) => entities[mark]!);
}

/** A text of several lines, each on its own. */
export function linesOfText(text: string): Markup {
  return { html: escapeMarkup(text).replace(/\n/g, '<br>') };
}
