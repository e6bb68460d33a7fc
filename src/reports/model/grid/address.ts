/** Addresses of cells as spreadsheets write them: column letters and the line, `B3`. Lines and columns count from 0 inside. */

export function nameColumn(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : nameColumn(Math.floor(column / 26) - 1) + letter;
}

export function nameAddress([row, column]: readonly [number, number]): string {
  return `${nameColumn(column)}${row + 1}`;
}

/** The line and the column of an address. */
export function placeOfAddress(address: string): [number, number] {
  const letters = /^[A-Z]+/.exec(address)![0];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return [Number(address.slice(letters.length)) - 1, column];
}
