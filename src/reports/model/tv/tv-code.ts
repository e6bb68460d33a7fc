/** The code that a television shows, and somebody enters to have it show a report. */

/** No sign that looks like another, on a television across the room. */
export const codeSigns = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Seven at random, two by which the installation knows its own codes. */
export const randomSigns = 7;
export const checkSigns = 2;
const codeLength = randomSigns + checkSigns;

/** A code is made within a slot and good to the end of the next: five to ten minutes. */
export const slotMs = 5 * 60_000;

export function slotOf(at: Date): number {
  return Math.floor(at.getTime() / slotMs);
}

/** When a code that was made in this slot is no longer good. */
export function endOfSlot(slot: number): Date {
  return new Date((slot + 2) * slotMs);
}

/** As it stands on the television: `K7Q FH2 MXD`. */
export function showCode(code: string): string {
  return code.replace(/(.{3})(?=.)/g, '$1 ');
}

/** The code that somebody typed: small letters, spaces and dashes do not matter. Null: this is no code. */
export function readCode(typed: string): string | null {
  const code = typed.normalize('NFKC').toUpperCase().replace(/[\s-]/g, '');
  return code.length === codeLength && [...code].every((sign) => codeSigns.includes(sign)) ? code : null;
}
