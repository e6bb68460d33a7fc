/** The words of a text that a proposal comes from. */
type Said = { span: { from: number; to: number } | null; sureness: number };

export function wordsOf(text: string, said: Said | null): { words: string | null; sureness: number } | null {
  if (!said) return null;
  return { words: said.span && text.slice(said.span.from, said.span.to), sureness: said.sureness };
}
