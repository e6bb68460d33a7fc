/** Scores and what was learned, put into words: names of options, products and tags in place of what is stored. */
import type { Label } from '../../../platform/model/label.ts';
import type { Field } from '../../../platform/model/fields.ts';
import type { Work } from '../../../platform/server/index.ts';
import { openKind, referenceNames } from '../../../records/server/index.ts';
import type { ExplainedScore } from '../../model/score/contract.ts';
import type { Explanation, ScoreState } from '../../model/score/explanation.ts';
import { tagTrait } from '../../model/score/learned/learn.ts';
import { leadTraits } from '../../model/score/learned/lead-traits.ts';
import { share, untold, type TraitPart } from '../../model/score/learned/learned-model.ts';
import { leadKind } from '../lead/lead-kind.ts';
import { nameOfNames } from '../tags/lead-facts.ts';
import { listTagGroups } from '../tags/tag-queries.ts';

export type TraitWords = { trait: Label; value: Label; logOdds: number };

const notTold: Label = { zh: '未填写', en: 'not told' };
const tagWord: Label = { zh: '标签', en: 'Tag' };
const hasTag: Label = { zh: '有', en: 'given' };
const hasNot: Label = { zh: '没有', en: 'not given' };

/** What the parts of a learned score are called. */
export async function traitsInWords(work: Work, parts: readonly TraitPart[]): Promise<TraitWords[]> {
  const { fields } = await openKind(work, leadKind);
  const products = parts.flatMap(({ trait, value }) => (trait === 'product' ? [{ product: value }] : []));
  const asked = fields.filter(({ id }) => id === 'product');
  const nameOf = nameOfNames(await referenceNames(work, asked, products));
  const tags = (await listTagGroups(work)).flatMap((group) => group.tags);
  return parts.map(({ trait, value, logOdds }) => {
    if (trait.startsWith(tagTrait)) {
      const tag = tags.find(({ id }) => id === trait.slice(tagTrait.length));
      const name = tag && { zh: tag.name, en: tag.nameEn ?? tag.name };
      return { trait: joined(tagWord, name), value: value === untold ? hasNot : hasTag, logOdds };
    }
    return { ...traitInWords(fields, nameOf, trait, value), logOdds };
  });
}

function joined(word: Label, name: Label | undefined): Label {
  return name ? { zh: `${word.zh}“${name.zh}”`, en: `${word.en} “${name.en}”` } : word;
}

function traitInWords(
  fields: readonly Field[],
  nameOf: ReturnType<typeof nameOfNames>,
  id: string,
  value: string,
): { trait: Label; value: Label } {
  const trait = leadTraits.find((one) => one.id === id);
  if (!trait) return { trait: { zh: id, en: id }, value: { zh: value, en: value } };
  if (value === untold) return { trait: trait.label, value: trait.bands?.find(isNo)?.label ?? notTold };
  const band = trait.bands?.find((one) => one.value === value)?.label;
  const field = fields.find((one) => one.id === trait.field);
  return { trait: trait.label, value: band ?? (field ? nameOf(field, value) : { zh: value, en: value }) };
}

function isNo(band: { value: string }): boolean {
  return band.value === 'no';
}

/** A score with its explanation, as the asker reads it. */
export async function scoreInWords(
  work: Work,
  state: ScoreState,
  { contributions, learned }: Explanation,
): Promise<ExplainedScore> {
  const { level, score, fit, engagement } = state;
  return {
    level,
    score,
    fit,
    engagement,
    probability: state.probability === null ? null : state.probability / 100,
    contributions,
    learned: learned && {
      averageProbability: percentOf(learned.average),
      decidesFit: learned.decidesFit,
      parts: (await traitsInWords(work, learned.parts)).filter(({ logOdds }) => Math.abs(logOdds) >= 0.005),
    },
  };
}

/** Percent with two decimals. */
export function percentOf(logOdds: number): number {
  return Math.round(share(logOdds) * 10_000) / 100;
}
