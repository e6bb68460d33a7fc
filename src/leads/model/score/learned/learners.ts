/** The ways to learn that are compared: ours, Odoo's, and saying the same of every lead. */
import { countHistory, type DecidedLead } from './decided-lead.ts';
import { learn, tagTrait } from './learn.ts';
import { probabilityOf, type Recipe } from './learned-model.ts';
import { countOdooTable, odooProbability, type OdooLead } from './odoo-probability.ts';
import type { Learner } from './time-split.ts';

export function learnedBy(recipe: Recipe): Learner {
  return (known, now) => {
    const model = learn(known, recipe, now);
    return (traits) => probabilityOf(model, traits);
  };
}

/** Every lead gets the share that was won so far. */
export const baseRate: Learner = (known) => {
  const { won, lost } = countHistory(known);
  return () => (won + 0.5) / (won + lost + 1);
};

const onlyStage = 'new';

/** Odoo's formula for new leads, which all stand in the first stage. Where it has no value, the share won so far. */
export const byOdoo: Learner = (known, now) => {
  const table = countOdooTable(
    [onlyStage],
    known.map((lead) => ({ ...odooLead(lead.traits), won: lead.won })),
  );
  const otherwise = baseRate(known, now);
  return (traits) => {
    const percent = odooProbability(table, odooLead(traits));
    return percent === null ? otherwise(traits) : percent / 100;
  };
};

function odooLead(traits: DecidedLead['traits']): OdooLead {
  const told = Object.entries(traits);
  return {
    stage: onlyStage,
    values: Object.fromEntries(told.filter(([trait]) => !trait.startsWith(tagTrait))),
    tags: told.flatMap(([trait]) => (trait.startsWith(tagTrait) ? trait : [])),
  };
}
