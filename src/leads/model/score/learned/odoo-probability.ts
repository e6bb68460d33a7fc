/**
 * The probability of winning by Odoo's “predictive lead scoring” (addons/crm, 19.0), as the yardstick that our own
 * model is measured by: naive Bayes over a table of how often each value was won and lost.
 */

/** Nothing is ever impossible for having been seen only on one side. */
const initialCount = 0.1;
/** A tag seen more rarely says nothing. */
const leastTagged = 50;
export const odooTag = 'tag_id';

/** A stage holds all who came as far, so its counts are not shares of the others. */
const odooStage = 'stage_id';

type Count = { won: number; lost: number };

/** One team's frequencies. `firstStage` tells how many were won and lost at all. */
export type OdooTable = {
  firstStage: string;
  fields: Readonly<Record<string, Readonly<Record<string, Count>>>>;
};

/** A lead as the table counts it: the values of its fields, and its tags; null where nothing is told. */
export type OdooLead = {
  stage: string | null;
  values: Readonly<Record<string, string | null>>;
  tags?: readonly string[];
};

/**
 * Counts decided leads. A won lead counts at every stage, a lost one at its own and all before it: `stages` in their
 * order. With one stage only, the stage tells nothing.
 */
export function countOdooTable(
  stages: readonly [string, ...string[]],
  leads: readonly (OdooLead & { won: boolean })[],
): OdooTable {
  const fields: Record<string, Record<string, Count>> = {};
  const add = (field: string, value: string, won: boolean): void => {
    const counts = (fields[field] ??= {});
    const count = (counts[value] ??= { won: initialCount, lost: initialCount });
    count[won ? 'won' : 'lost'] += 1;
  };
  for (const lead of leads) {
    const reached = lead.won ? stages.length : stages.indexOf(lead.stage ?? stages[0]) + 1;
    for (const stage of stages.slice(0, reached)) add(odooStage, stage, lead.won);
    for (const [field, value] of factsOf(lead)) add(field, value, lead.won);
  }
  return { firstStage: stages[0], fields };
}

function factsOf({ values, tags = [] }: OdooLead): [string, string][] {
  const told = Object.entries(values).filter((one): one is [string, string] => one[1] !== null);
  return [...told, ...tags.map((tag): [string, string] => [odooTag, tag])];
}

/**
 * In percent with two decimals, 0.01 to 99.99; 0 without a stage; null for a team that never won or never lost.
 * Values that were never seen, tags seen fewer than 50 times and fields without any count are passed over.
 */
export function odooProbability({ firstStage, fields }: OdooTable, lead: OdooLead): number | null {
  const whole = fields[odooStage]?.[firstStage];
  if (!whole || whole.won <= initialCount || whole.lost <= initialCount) return null;
  if (lead.stage === null) return 0;
  let won = whole.won / (whole.won + whole.lost);
  let lost = 1 - won;
  for (const [field, value] of [[odooStage, lead.stage] as const, ...factsOf(lead)]) {
    const count = fields[field]?.[value];
    if (!count || (field === odooTag && count.won + count.lost < leastTagged)) continue;
    const total = field === odooStage ? whole : totalOf(fields[field]!);
    won *= count.won / total.won;
    lost *= count.lost / total.lost;
  }
  return Math.min(Math.max(Math.round((won / (won + lost)) * 10_000) / 100, 0.01), 99.99);
}

function totalOf(counts: Readonly<Record<string, Count>>): Count {
  const total = { won: 0, lost: 0 };
  for (const { won, lost } of Object.values(counts)) {
    total.won += won;
    total.lost += lost;
  }
  return total;
}
