/** A cell on its way out. Text is always text; only the other forms may become numbers or dates of the spreadsheet. */
export type WrittenCell =
  | string
  | number
  | boolean
  | null
  /** An amount in fen. */
  | { fen: bigint }
  /** A day, 'YYYY-MM-DD'. */
  | { day: string }
  /** A wall-clock moment in the organisation's time zone, 'YYYY-MM-DD HH:mm:ss'. */
  | { moment: string };

export type WrittenRows = AsyncIterable<readonly WrittenCell[]> | Iterable<readonly WrittenCell[]>;

/** Fen as a decimal amount with two places: 123450n is `1234.50`. */
export function decimalOfFen(fen: bigint): string {
  const digits = (fen < 0n ? -fen : fen).toString().padStart(3, '0');
  return `${fen < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
