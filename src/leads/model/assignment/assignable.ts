/** What the engine looks at of a lead or a deal. */
import { placeNamed } from '../capture/read-text/places.ts';
import { sizeBandOf, type Dimension } from './rep-profile.ts';

/** A1 … C3: fit by letter, engagement by digit. */
export type LeadLevel = `${'A' | 'B' | 'C'}${1 | 2 | 3}`;

export type Assignable = {
  object: 'lead' | 'deal';
  id: string;
  productId: string | null;
  industry: string | null;
  province: string | null;
  employees: number | null;
  language: string | null;
  /** Null: not judged yet, or a deal. */
  level: LeadLevel | null;
  /** 0-100; null: not scored. */
  score: number | null;
  accountId: string | null;
};

/** A: good customers, for whom the cap holds and the clock is short. C: leads to train on. */
export type Tier = 'top' | 'middle' | 'training';

export function tierOf({ level }: Pick<Assignable, 'level'>): Tier {
  if (level?.startsWith('A')) return 'top';
  return level?.startsWith('C') ? 'training' : 'middle';
}

const unscored = 50;

/** What a lead counts in the fairness ledger: its score, at least 1; 50 while it has none. */
export function weightOf({ score }: Pick<Assignable, 'score'>): number {
  return Math.max(1, Math.round(score ?? unscored));
}

/** The province by its short name, however it is written (浙江, 浙江省, 杭州); null: not known. */
export function regionOf({ province }: Pick<Assignable, 'province'>): string | null {
  return province === null ? null : (placeNamed(province)?.province ?? province);
}

/** What is known of the lead, dimension by dimension; null where nothing is. */
export function traitsOf(subject: Assignable): Readonly<Record<Dimension, string | null>> {
  return {
    product: subject.productId,
    industry: subject.industry,
    region: regionOf(subject),
    size: subject.employees === null ? null : sizeBandOf(subject.employees),
    language: subject.language,
  };
}
