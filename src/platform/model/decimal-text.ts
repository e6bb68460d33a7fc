/** Exact numbers with decimals, kept as whole ones: quantities in ten-thousandths, percents in hundredths. */

/** A number of ten-thousandths (or, with 2 places, hundredths) as people write it: 15000 is 1.5. */
export function decimalText(value: bigint | number, places = 4): string {
  const scale = 10n ** BigInt(places);
  const whole = BigInt(value);
  const fraction = String(whole % scale)
    .padStart(places, '0')
    .replace(/0+$/, '');
  return fraction ? `${whole / scale}.${fraction}` : String(whole / scale);
}

/** What was typed ("1,234.5", full-width digits too) in so many decimal places; null when it is no such number. */
export function readDecimalText(text: string, places = 4): bigint | null {
  const typed = text.normalize('NFKC').replace(/[\s,]/g, '');
  const [, whole = '', fraction = ''] = /^(\d{0,15})(?:\.(\d*))?$/.exec(typed) ?? [];
  if (whole === '' && fraction === '') return null;
  const kept = fraction.replace(/0+$/, '');
  if (kept.length > places) return null;
  return BigInt(whole || '0') * 10n ** BigInt(places) + BigInt(kept.padEnd(places, '0') || '0');
}
