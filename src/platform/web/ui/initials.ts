/** The last two characters of a Chinese name (王小明 → 小明, 李雷 → 李雷), the first letters of a Latin one (Ann Lee → AL). */
export function initialsOf(name: string): string {
  const trimmed = name.trim();
  const chinese = [...trimmed.replace(/[^\p{Script=Han}]/gu, '')];
  if (chinese.length > 0) return chinese.slice(-2).join('');
  const words = trimmed.split(/\s+/).filter(Boolean);
  const letters =
    words.length > 1 ? [words[0]!, words.at(-1)!].map((word) => [...word][0]) : [...trimmed].slice(0, 2);
  return letters.join('').toUpperCase();
}

/** A steady number below `count` for a name, so that a person keeps one colour. */
export function colourOf(name: string, count: number): number {
  let sum = 0;
  for (const letter of name) sum = (sum * 31 + letter.codePointAt(0)!) % 9973;
  return sum % count;
}
