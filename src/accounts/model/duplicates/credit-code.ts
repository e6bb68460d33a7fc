/** 统一社会信用代码, the unified social credit code of an organisation in mainland China (GB 32100-2015). */

/** The letters I, O, S, V and Z are left out: they look like digits. */
const characters = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const length = 18;

/** The weight of the n-th character is 3ⁿ modulo 31. */
const weights = Array.from({ length: length - 1 }).reduce<number[]>(
  (known) => [...known, known.length === 0 ? 1 : (known.at(-1)! * 3) % characters.length],
  [],
);

/** The code as it is kept, full-width forms, small letters, spaces and hyphens set right; null when it is none. */
export function readCreditCode(written: string): string | null {
  const code = written.normalize('NFKC').toUpperCase().replace(/[\s-]/g, '');
  return code.length === length && code.at(-1) === checkCharacterOf(code) ? code : null;
}

/** The last character that the first seventeen ask for; undefined when one of them cannot stand in a code. */
export function checkCharacterOf(code: string): string | undefined {
  const values = Array.from(code.slice(0, length - 1), (character) => characters.indexOf(character));
  if (values.length < length - 1 || values.includes(-1)) return undefined;
  const sum = values.reduce((total, value, index) => total + value * weights[index]!, 0);
  return characters[(characters.length - (sum % characters.length)) % characters.length];
}
