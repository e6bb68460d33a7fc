/** Addresses of cells as spreadsheets write them: column letters and the line, `B3`. Lines and columns count from 0 inside. */

function nameColumn(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : nameColumn(Math.floor(column / 26) - 1) + letter;
}

export function nameAddress([row, column]: readonly [number, number]): string {
  return `${nameColumn(column)}${row + 1}`;
}
