/** A year in the life of a company that sells smart hardware to factories. */
import { addDays } from '../../src/platform/model/calendar.ts';
import { makeCustomers } from './accounts.ts';
import { giveCustomersToDealOwners } from './customer-owners.ts';
import { makeCosts } from './channel-costs.ts';
import { makeContacts } from './contacts.ts';
import { makeDeals } from './deals.ts';
import type { DemoPipeline, DemoPool, DemoUser, DemoWorld } from './demo-world.ts';
import { nurturePool, publicPool } from './lead-path.ts';
import { makeFiles } from './files.ts';
import { makeLeadNotes, makeLeadTasks } from './lead-talk.ts';
import { makeLeads } from './leads.ts';
import { makeRandom } from './random.ts';
import { planSales } from './sales-plan.ts';
import { makeNotes } from './talk.ts';
import { makeDealTasks } from './tasks.ts';
import { timelineUntil } from './timeline.ts';
import { makeDeskTasks, promiseNextSteps } from './todays-desks.ts';
import { company, founded, leadingRep, others, reps, repTitle, teams } from './vocabulary/company.ts';
import { industryWords } from './vocabulary/company-names.ts';
import { lossReasons } from './vocabulary/loss-reasons.ts';
import { renewalPipeline, salesPipeline } from './vocabulary/pipelines.ts';
import { products } from './vocabulary/products.ts';
import { sources } from './vocabulary/sources.ts';

/** The same seed and day give the same world; `today` is a day in Shanghai, and all history lies before it. */
export function generateDemoWorld({ seed, today }: { seed: string; today: string }): DemoWorld {
  const random = makeRandom(seed);
  const timeline = timelineUntil(today);
  const plans = planSales(random.fork('sales'), timeline);
  const customers = makeCustomers(random.fork('customers'), timeline, plans);
  const people = makeContacts(random.fork('contacts'), timeline, customers.accounts);
  const deals = promiseNextSteps(
    timeline,
    makeDeals(random.fork('deals'), timeline, plans, customers, people),
  );
  const leads = makeLeads(random.fork('leads'), timeline, plans, customers, deals);
  const notes = [
    ...makeNotes(random.fork('notes'), timeline, deals),
    ...makeLeadNotes(random.fork('lead-notes'), timeline, leads),
  ];
  const world = {
    company,
    today,
    teams,
    users: listUsers(today),
    pipelines,
    ...giveCustomersToDealOwners(customers.accounts, people, deals, openStages),
    sources: sources.map(({ key, name }) => ({ key, name })),
    lossReasons: lossReasons.map(({ key, name }) => ({ key, name })),
    industries: industryWords.map(({ key, name }) => ({ key, name })),
    products: products.map(({ key, code, name, family, unit, listPrice, active }) => ({
      key,
      code,
      name,
      family,
      unit,
      listPrice,
      active,
    })),
    pools,
    leads: leads.map(({ record }) => record),
    deals: deals.map(({ record }) => record),
    costs: makeCosts(random.fork('costs'), timeline),
    notes: notes.sort((left, right) => (left.at < right.at ? -1 : 1)),
    tasks: [
      ...makeDealTasks(random.fork('tasks'), timeline, deals),
      ...makeLeadTasks(random.fork('lead-tasks'), timeline, leads),
      ...makeDeskTasks(random.fork('desks'), timeline, deals),
    ],
  };
  return { ...world, files: makeFiles(random.fork('files'), world) };
}

const pipelines: readonly DemoPipeline[] = [salesPipeline, renewalPipeline];
const openStages: ReadonlySet<string> = new Set(
  pipelines.flatMap(({ stages }) => stages.filter(({ kind }) => kind === 'open').map(({ key }) => key)),
);

const pools: readonly DemoPool[] = [
  { key: publicPool, kind: 'public' },
  { key: nurturePool, kind: 'nurture' },
];

function listUsers(today: string): DemoUser[] {
  const sellers = reps.map(({ key, name, email, team, joinedDaysAgo }) => ({
    key,
    name,
    email,
    team,
    title: repTitle,
    role: 'rep' as const,
    oneClick: key === leadingRep,
    joinedOn: addDays(today, -joinedDaysAgo),
  }));
  const officers = others.map((other) => ({ ...other, oneClick: true, joinedOn: addDays(today, -founded) }));
  return [...sellers, ...officers];
}
