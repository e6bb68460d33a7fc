/** What was seen of something that is watched, in the words of whoever asks. */
import { currencyOfOrganisation } from '../../../identity/server/index.ts';
import type { Column } from '../../../insights/model/answer.ts';
import { sayFigure } from '../../../insights/model/say-figure.ts';
import type { Work } from '../../../platform/server/index.ts';
import type { When } from '../../model/watch/watch.ts';
import { sayRest } from '../../model/watch/watch-words.ts';
import type { Seen, Sights } from './sight.ts';

/** A figure with its unit; of a record, why it is told of. */
export async function wordsForSeen(
  work: Work,
  { unit }: Pick<Sights, 'unit'>,
  when: When,
): Promise<(seen: Pick<Seen, 'record' | 'value'>) => string> {
  const { locale } = work.principal;
  const told = { locale, currency: await currencyOfOrganisation(work) };
  return ({ record, value }) => (record ? sayRest(when, locale) : sayFigure(unit, cellOf(unit, value), told));
}

function cellOf(unit: Column['unit'], value: number | null): number | string | null {
  return unit === 'money' && value !== null ? String(Math.round(value)) : value;
}
