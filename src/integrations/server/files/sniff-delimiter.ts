const candidates = [',', ';', '\t', '|'] as const;

/** How many cells the first records have under a delimiter; quoted text is one cell. */
function cellCounts(text: string, delimiter: string): number[] {
  const counts: number[] = [];
  let [cells, quoted, blank, atStart] = [1, false, true, true];
  for (const character of text) {
    if (character === '"' && (quoted || atStart)) quoted = !quoted;
    else if (!quoted && character === '\n') {
      if (!blank) counts.push(cells);
      [cells, blank, atStart] = [1, true, true];
      continue;
    } else if (!quoted && character === delimiter) cells += 1;
    atStart = character === delimiter;
    if (character.trim() !== '') blank = false;
  }
  return counts;
}

/** More cells are better, and rows that all have as many as the header are much better. */
function score(counts: readonly number[]): number {
  const width = counts[0] ?? 1;
  if (width < 2) return 0;
  return (counts.filter((count) => count === width).length / counts.length) * (1 + Math.log2(width) / 10);
}

/** Excel's own first line `sep=;`, when there is one. */
export function declaredDelimiter(head: string): string | undefined {
  return /^\uFEFF?"?sep=([,;\t|])"?\r?\n/i.exec(head)?.[1];
}

/** The delimiter of a CSV from its first text; a comma when there is but one column. */
export function sniffDelimiter(head: string): string {
  const declared = declaredDelimiter(head);
  if (declared) return declared;
  const text = head.replace(/\r\n?/g, '\n');
  // The last record of the sample may be cut off.
  const whole = text.length > 1000 ? text.slice(0, text.lastIndexOf('\n') + 1) || text : `${text}\n`;
  let best: { delimiter: string; points: number } = { delimiter: ',', points: 0 };
  for (const delimiter of candidates) {
    const points = score(cellCounts(whole, delimiter));
    if (points > best.points) best = { delimiter, points };
  }
  return best.delimiter;
}
