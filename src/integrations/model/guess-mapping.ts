/** A first mapping for a file nobody described: by its headers, checked against its first rows. */
import type { Field } from '../../platform/model/fields.ts';
import { plainHeader } from '../../records/model/reading/plain-header.ts';
import type { EntityName, MappingDocument } from './mapping.ts';
import { synonymsOf } from './field-synonyms.ts';
import { detectDateFormats } from '../../records/model/reading/read-dates.ts';
import { readField } from '../../records/model/reading/read-field.ts';

export type GuessInput = {
  entity: EntityName;
  header: readonly string[];
  sample: readonly (readonly string[])[];
  fields: readonly Field[];
  /** Names of stages, so that columns like “进入报价日期” are seen. */
  stages?: readonly string[];
};

type Wish = { header: string; field: string; weight: number };

/** The mapping that fits best: each field once, each column once; columns whose values do not fit stay unused. */
export function guessMapping(input: GuessInput): MappingDocument {
  const { entity } = input;
  const columns: MappingDocument['columns'] = {};
  const taken = new Set<string>();
  for (const { header: title, field } of wishesOf(input)) {
    if (Object.hasOwn(columns, title) || taken.has(field)) continue;
    columns[title] = { field };
    taken.add(field);
  }
  const constants =
    taken.has('name') || ['users', 'notes', 'rates'].includes(entity) ? {} : namedBy(input, columns);
  const stageLog = entity === 'deals' ? guessStageDates(input, columns) : undefined;
  return {
    entity,
    columns,
    constants,
    ...(stageLog && { stageLog }),
    ...guessMatch(entity, taken),
  };
}

/** Every pairing of a header with a field that its words allow, the most telling first. */
function wishesOf({ entity, header, sample, fields }: GuessInput): Wish[] {
  const words = synonymsOf(entity);
  const wishes = header.flatMap((title, index) => {
    const plain = plainHeader(title);
    const cells = sample.map((row) => row[index] ?? '').filter((cell) => cell.trim() !== '');
    return fields.flatMap((field): Wish[] => {
      const weight = weightOf(field, plain, words.get(field.id) ?? []);
      return weight > 0 && fits(field, cells) ? [{ header: title, field: field.id, weight }] : [];
    });
  });
  return wishes.sort((a, b) => b.weight - a.weight);
}

/** The field's own names count most, then the synonyms in their order; 0 when the header says something else. */
function weightOf(field: Field, plain: string, words: readonly string[]): number {
  if (plain === '') return 0;
  const id = field.id.replace(/^custom\./, '');
  if ([field.label.zh, field.label.en, id].some((name) => plainHeader(name) === plain)) return 1000;
  const place = words.indexOf(plain);
  return place < 0 ? 0 : 900 - place;
}

/** Whether most of the column's first values can be values of the field. */
function fits(field: Field, cells: readonly string[]): boolean {
  if (cells.length === 0 || ['select', 'text', 'reference', 'user', 'team'].includes(field.kind)) return true;
  const dateFormat = detectDateFormats(cells)[0];
  const good = cells.filter((cell) => readField(field, cell, { dateFormat }).ok);
  return good.length * 2 >= cells.length;
}

const nameParts = [
  ['firstname', 'lastname'],
  ['propertyfirstname', 'propertylastname'],
  ['名', '姓'],
] as const;

/** A name put together from other columns: first and last name, or for a deal what it is about. */
function namedBy(
  { entity, header }: GuessInput,
  columns: MappingDocument['columns'],
): Record<string, string> {
  const titled = (plain: string): string | undefined => header.find((title) => plainHeader(title) === plain);
  for (const [first, last] of nameParts) {
    const [given, family] = [titled(first), titled(last)];
    if (given && family && entity === 'contacts') {
      return { name: first === '名' ? `{${family}}{${given}}` : `{${given}} {${family}}` };
    }
  }
  if (entity !== 'deals') return {};
  const filled = (field: string): string | undefined =>
    Object.entries(columns).find(([, use]) => use.field === field)?.[0];
  const parts = [filled('account'), filled('product'), filled('external_id')].filter(
    (title) => title !== undefined,
  );
  return parts.length > 0 ? { name: parts.map((title) => `{${title}}`).join(' ') } : {};
}

/** Columns that tell when a deal entered a stage: the stage's name beside a word for a date. */
function guessStageDates(
  { header, stages = [] }: GuessInput,
  columns: MappingDocument['columns'],
): MappingDocument['stageLog'] {
  const present = Object.entries(columns).find(([, use]) => use.field === 'stage')?.[0];
  if (!present) return undefined;
  const dates: Record<string, string> = {};
  for (const title of header) {
    const words = title.normalize('NFKC').toLowerCase();
    const stage = stages.find((name) => name && words.includes(name.toLowerCase()));
    const dated = /日期|时间|date|entered|\bat\b|\bon\b/.test(words) || words === stage?.toLowerCase();
    if (stage && dated && title !== present && !Object.hasOwn(columns, title)) dates[stage] = title;
  }
  return Object.keys(dates).length > 0 ? { mode: 'dates-per-stage', stage: present, dates } : undefined;
}

const usualMatch: Record<EntityName, readonly string[]> = {
  accounts: ['external_id', 'name'],
  contacts: ['external_id', 'email', 'mobile'],
  deals: ['external_id'],
  leads: ['external_id', 'mobile', 'email'],
  products: ['code', 'external_id', 'name'],
  users: ['user'],
  notes: [],
  rates: [],
};

function guessMatch(entity: EntityName, taken: ReadonlySet<string>): { match?: string } {
  const match = usualMatch[entity].find((field) => taken.has(field));
  return match ? { match } : {};
}
