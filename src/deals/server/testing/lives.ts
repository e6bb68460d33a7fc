/** Many random histories in one organisation, each marked by a product of its own and a dozen of them in each pipeline. */
import { newId } from '../../../platform/model/identifier.ts';
import type { Principal } from '../../../platform/model/principal.ts';
import { currencyOptions } from '../../../platform/model/currencies.ts';
import type { Work } from '../../../platform/server/index.ts';
import type { Pipeline } from '../../model/pipeline.ts';
import type { StageMapping } from '../../model/stage-mapping.ts';
import { insertDeals } from '../insert-deals.ts';
import { lossReasonIds } from '../pipeline-queries.ts';
import { createPipeline } from '../save-pipeline.ts';
import { draftsOf, measuredDeals, stagesOfTests } from './measured-deals.ts';
import { dealsOf, type History, type LoggedDeal } from './random-history.ts';

/** A pipeline and the stages that were left out of it; as many histories as a split shows parts. */
export type Group = { pipeline: Pipeline; mappings: StageMapping[]; lives: Life[] };

export type Life = {
  history: History;
  /** The product of all its deals: by it answers tell the histories apart. */
  mark: string;
  group: Group;
  accounts: readonly string[];
  currency: string;
  dealIds: string[];
};

export type Lives = Awaited<ReturnType<typeof bringToLife>>;

const partsOfSplit = 12;
const start = Date.parse('2026-01-11T00:00:00Z');
const betweenRounds = 9 * 3_600_000;
const foreign = currencyOptions.slice(1).map(({ value }) => String(value));

/** An organisation in this time zone with the deals of all histories as they came; `pass` lets nine hours pass. */
export async function bringToLife(histories: readonly History[], timeZone: string) {
  const measured = await measuredDeals([], timeZone);
  let now = start;
  const as = <T>(who: Principal, use: (work: Work) => Promise<T>) =>
    measured.as(who, (work) => use({ ...work, now: new Date(now) }));
  const asSystem = <T>(use: (work: Work) => Promise<T>) => as(measured.system, use);
  const lives: Life[] = [];
  const groups: Group[] = [];
  for (let from = 0; from < histories.length; from += partsOfSplit) {
    const some = histories.slice(from, from + partsOfSplit);
    const group = await asSystem((work) => openGroup(work, groups.length));
    const marks = await asSystem((work) => insertProducts(work, some.length));
    const accounts = await asSystem((work) => insertAccounts(work, 2 * some.length));
    group.lives = some.map((history, at) => ({
      history,
      mark: marks[at]!,
      group,
      accounts: accounts.slice(2 * at, 2 * at + 2),
      currency: foreign[(from + at) % foreign.length]!,
      dealIds: [],
    }));
    groups.push(group);
    lives.push(...group.lives);
  }
  const draftsIn = ({ group, accounts, mark }: Life, deals: readonly LoggedDeal[]) => {
    const place = { pipeline: group.pipeline, accounts: [...accounts], reasons: measured.reasons };
    const known = dealsOf(deals, timeZone).map(({ amount, visits }) => ({
      amount,
      visits: visits.map((visit) => ({ ...visit, stageId: standIn(group, visit.stageId) })),
    }));
    return draftsOf(place, measured, known, { product: mark });
  };
  const bringIn = (life: Life, deals: readonly LoggedDeal[]) =>
    asSystem(async (work) =>
      insertDeals(work, life.group.pipeline, draftsIn(life, deals), await lossReasonIds(work)),
    );
  for (const life of lives) life.dealIds = await bringIn(life, life.history.deals);
  return {
    ...measured,
    timeZone,
    as,
    lives,
    groups,
    bringIn,
    now: () => new Date(now),
    pass: () => void (now += betweenRounds),
  };
}

async function openGroup(work: Work, at: number): Promise<Group> {
  const pipeline = await createPipeline(work, { name: `流程 ${at}`, nameEn: null, stages: stagesOfTests });
  return { pipeline, mappings: [], lives: [] };
}

/** The name of a stage that is still there. */
function standIn({ pipeline }: Group, name: string): string {
  const there = pipeline.stages.find((stage) => stage.name === name);
  return there ? name : pipeline.stages[0]!.name;
}

async function insertProducts(work: Work, count: number): Promise<string[]> {
  const rows = newRows(work, count, '产品');
  await work.db.insertInto('product').values(rows).execute();
  return rows.map(({ id }) => id);
}

/** Of two industries in turn. */
async function insertAccounts(work: Work, count: number): Promise<string[]> {
  const rows = newRows(work, count, '客户').map((row, at) => ({
    ...row,
    industry: ['manufacturing', 'retail'][at % 2]!,
  }));
  await work.db.insertInto('account').values(rows).execute();
  return rows.map(({ id }) => id);
}

function newRows({ principal, now }: Work, count: number, name: string) {
  return Array.from({ length: count }, () => {
    const id = newId();
    return { tenant_id: principal.tenantId, id, name: `${name} ${id}`, created_at: now, updated_at: now };
  });
}
