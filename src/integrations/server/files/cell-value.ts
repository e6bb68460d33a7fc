// What a number in a sheet means by its format, as the text a person sees.

export type NumberMeaning = 'number' | 'percent' | 'day' | 'moment' | 'time';

/** The formats every program knows by number only (ECMA-376 18.8.30, with the East Asian ones). */
function builtInMeaning(id: number): NumberMeaning {
  if (id === 9 || id === 10) return 'percent';
  if ((id >= 14 && id <= 17) || (id >= 27 && id <= 31) || id === 36 || (id >= 50 && id <= 58)) return 'day';
  if (id === 22) return 'moment';
  return (id >= 18 && id <= 21) || (id >= 32 && id <= 35) || (id >= 45 && id <= 47) ? 'time' : 'number';
}

/** What a number format shows: literals, colours, currencies and fillers are put aside first. */
export function meaningOfFormat(id: number, code: string | undefined): NumberMeaning {
  if (code === undefined) return builtInMeaning(id);
  const elapsed = /\[(?:h+|m+|s+)\]/i.test(code);
  const tokens = code
    .split(';')[0]!
    .replace(/"[^"]*"|\\.|[_*]./g, '')
    .replace(/\[[^\]]*\]/g, '')
    .replace(/am\/pm|a\/p|上午\/下午/gi, 'h')
    .replace(/general/gi, '')
    .toLowerCase();
  const hasDay = /[yd]/.test(tokens) || (/m/.test(tokens) && !/[hs]/.test(tokens));
  const hasTime = elapsed || /[hs]/.test(tokens);
  if (/[0#?]/.test(tokens) && !hasDay && !/[hms]/.test(tokens))
    return tokens.includes('%') ? 'percent' : 'number';
  if (hasDay) return hasTime ? 'moment' : 'day';
  return hasTime ? 'time' : 'number';
}

/** Fifteen significant digits without an exponent: what a spreadsheet shows of a double. */
function plainNumber(written: string): string {
  if (/^-?(?:0|[1-9]\d{0,14})$/.test(written)) return written;
  const number = Number(written);
  if (written.trim() === '' || !Number.isFinite(number)) return written;
  const rounded = Number(number.toPrecision(15));
  if (Number.isInteger(rounded))
    return Math.abs(rounded) < 1e30 ? BigInt(rounded).toString() : String(rounded);
  const short = String(rounded);
  if (!short.includes('e')) return short;
  const places = Math.min(100, 14 - Math.floor(Math.log10(Math.abs(rounded))));
  return rounded.toFixed(places).replace(/\.?0+$/, '');
}

const daySeconds = 86_400;
/** Days from 1899-12-30 to 1970-01-01: serial 1 is 1900-01-01 once the leap day that never was is passed. */
const epochSerial = 25_569;
const lastSerial = 2_958_465;

function clockText(seconds: number): string {
  const pad = (part: number): string => String(part).padStart(2, '0');
  return `${pad(Math.floor(seconds / 3600))}:${pad(Math.floor(seconds / 60) % 60)}:${pad(seconds % 60)}`;
}

/**
 * A date serial as 'YYYY-MM-DD', with ' HH:mm:ss' when its format and its value hold a time; a pure time as 'HH:mm:ss'.
 * Serials outside 1900-9999 are given as plain numbers, and so is 1900-02-29, which only spreadsheets know.
 */
function serialText(written: string, meaning: 'day' | 'moment' | 'time', epoch1904: boolean): string {
  const serial = Number(written) + (epoch1904 ? 1462 : 0);
  const outside = !Number.isFinite(serial) || serial < 0 || serial > lastSerial + 1;
  if (outside || (!epoch1904 && Math.floor(serial) === 60)) return plainNumber(written);
  const total = Math.round(serial * daySeconds);
  if (meaning === 'time' && Number(written) < 1000)
    return clockText(Math.round(Number(written) * daySeconds));
  if (total < daySeconds) return meaning === 'day' ? plainNumber(written) : clockText(total);
  const days = Math.floor(total / daySeconds);
  const shifted = days < 60 && !epoch1904 ? days + 1 : days;
  const day = new Date((shifted - epochSerial) * daySeconds * 1000).toISOString().slice(0, 10);
  const seconds = total % daySeconds;
  return meaning === 'day' || seconds === 0 ? day : `${day} ${clockText(seconds)}`;
}

/** A number cell as text, by what its format means: plain, percent, a day, a moment. */
export function numberText(written: string, meaning: NumberMeaning, epoch1904: boolean): string {
  if (meaning === 'number') return plainNumber(written);
  if (meaning === 'percent')
    return `${plainNumber(String(Number((Number(written) * 100).toPrecision(15))))}%`;
  return serialText(written, meaning, epoch1904);
}

/** Text as a workbook escapes it: `_x000D_` is a carriage return, `_x005F_` an underscore that would look like one. */
export function unescapeText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([\dA-Fa-f]{4})_/g, (_whole, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
