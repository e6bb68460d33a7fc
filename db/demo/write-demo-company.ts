/** Writes the demo company's year into the database, through the same writers that people and imports use. */
import { accountKind, contactKind } from '../../src/accounts/server/index.ts';
import { insertFiles, insertNotes, insertTasks } from '../../src/activities/server/index.ts';
import { settleClocks } from '../../src/deals/server/index.ts';
import { productKind } from '../../src/catalog/server/index.ts';
import { equipDemoPipelines } from './write-demo-pipelines.ts';
import { writeDemoCalendar } from './write-demo-calendar.ts';
import { writeDemoApprovals } from './write-demo-approvals.ts';
import { writeDemoAutomations } from './write-demo-automations.ts';
import { writeDemoCaptures } from './write-demo-captures.ts';
import { writeDemoAssignment } from './write-demo-assignment.ts';
import { writeDemoDeals } from './write-demo-deals.ts';
import { writeDemoCoaching } from './write-demo-coaching.ts';
import { writeDemoForms } from './write-demo-forms.ts';
import { writeDemoForecast } from './write-demo-forecast.ts';
import { writeDemoHabits } from './write-demo-habits.ts';
import { writeDemoHandOvers } from './write-demo-hand-overs.ts';
import { writeDemoLeads } from './write-demo-leads.ts';
import { writeDemoMails } from './write-demo-mails.ts';
import { writeDemoPrices, writeDemoRates } from './write-demo-prices.ts';
import { writeDemoReviews } from './write-demo-reviews.ts';
import { writeDemoBaseline, writeDemoIncentives } from './write-demo-incentives.ts';
import { writeDemoRobots } from './write-demo-robots.ts';
import { writeDemoWatches } from './write-demo-watches.ts';
import { writeDemoPlaybook } from './write-demo-playbook.ts';
import { writeDemoCases } from './write-demo-cases.ts';
import { writeDemoContracts } from './write-demo-contracts.ts';
import { writeDemoQuotes } from './write-demo-quotes.ts';
import { writeDemoSegments } from './write-demo-segments.ts';
import { writeDemoSources } from './write-demo-sources.ts';
import { writeDemoSurveys } from './write-demo-surveys.ts';
import { writeDemoDeliveries } from './write-demo-deliveries.ts';
import { writeDemoTalks } from './write-demo-talks.ts';
import { writeDemoRequirements } from './write-demo-requirements.ts';
import { writeDemoProcess } from './write-demo-process.ts';
import { equipWithReports } from '../../src/reports/server/index.ts';
import { equipForScoring, judgePastLeads } from '../../src/leads/server/index.ts';
import { createOrganisation } from '../../src/identity/server/index.ts';
import { newId } from '../../src/platform/model/identifier.ts';
import { dayOf } from '../../src/platform/model/calendar.ts';
import type { Database, Work } from '../../src/platform/server/index.ts';
import { insertRecords } from '../../src/records/server/index.ts';
import { demoEmail, holder, type Ids } from './demo-ids.ts';
import { industryOption, sourceOption } from './demo-options.ts';
import type { DemoAccount, DemoNote, DemoProduct, DemoWorld } from './demo-world.ts';
import { generateDemoWorld } from './generate-demo-world.ts';
import { writeEntries, type Entry } from './write-history.ts';
import { writeDemoPeople } from './write-demo-people.ts';

const seed = 'mingdou';

/** Makes the demo company as of today, its files in `dataDir`, and returns its organisation's id. Everything is written in one transaction: there is the whole company or none. */
export async function makeDemoCompany(
  database: Database,
  dataDir: string,
  now = new Date(),
): Promise<string> {
  const world = generateDemoWorld({ seed, today: dayOf(now, 'Asia/Shanghai') });
  const admin = world.users.find((user) => user.role === 'admin' && user.oneClick)!;
  const wanted = {
    name: world.company.name,
    timeZone: world.company.timeZone,
    adminName: admin.name,
    adminEmail: demoEmail(admin.email),
    demo: true,
  };
  const { orgId } = await createOrganisation(database, wanted, async (work, adminId) => {
    // History is written with its own times below; one event for each of thousands of rows would say nothing.
    const quiet = { ...work, record: () => {} };
    const ids: Ids = new Map([[admin.key, adminId]]);
    await writeWorld(quiet, world, ids);
    await writeFiles(quiet, dataDir, world, ids);
    await writeDemoMails(quiet, dataDir, world, ids, now);
    await writeDemoPlaybook(quiet, dataDir, world, ids);
    await writeDemoTalks(quiet, world, ids);
    await writeDemoHabits(quiet, world, ids);
    await writeDemoCoaching(quiet, ids);
    await writeDemoForecast(quiet, world, ids);
    await writeDemoReviews(quiet, ids);
    await writeDemoIncentives(quiet);
    await writeDemoBaseline(quiet, ids);
    await writeDemoRequirements(quiet, world, ids);
    await writeDemoAutomations(quiet, adminId);
    const cases = await writeDemoCases(quiet, world, ids);
    await writeDemoDeliveries(quiet, world, ids, cases);
    await writeDemoSurveys(quiet, world, ids, cases);
    await writeDemoForms(quiet);
    await writeDemoRobots(quiet, world, ids);
    await writeDemoQuotes(quiet, world, ids);
    await writeDemoApprovals(quiet, world, ids);
    await writeDemoContracts(quiet, dataDir, world, ids);
    await writeDemoSegments(quiet, world, ids);
    await writeDemoSources(quiet, dataDir, world, { ids, adminId });
    await writeDemoWatches(quiet, world, ids);
  });
  return orgId;
}

async function writeWorld(work: Work, world: DemoWorld, ids: Ids): Promise<void> {
  await writeDemoPeople(work, world, ids);
  const pipelines = await equipDemoPipelines(work, world, ids);
  await writeProducts(work, world, ids);
  await writeDemoRates(work, world);
  await writeDemoPrices(work, world, ids);
  await writeAccounts(work, world, ids);
  await writeContacts(work, world, ids);
  await writeDemoDeals(work, world, pipelines, ids);
  await writeDemoProcess(work, world, pipelines, ids);
  await writeDemoLeads(work, world, ids);
  await writeDemoCaptures(work);
  await writeDemoAssignment(work, world, ids);
  await writeActivities(work, world, ids);
  await writeDemoCalendar(work, world, ids);
  await writeDemoHandOvers(work, world, ids);
  await settleClocks(work);
  await equipForScoring(work, 'zh-CN');
  await equipWithReports(work);
  await judgePastLeads(work);
}

function keep(ids: Ids, key: string): string {
  const id = newId();
  ids.set(key, id);
  return id;
}

async function writeProducts(work: Work, world: DemoWorld, ids: Ids): Promise<void> {
  await insertRecords(
    work,
    productKind,
    world.products.map((product) => ({
      id: keep(ids, product.key),
      values: {
        name: product.name,
        code: product.code,
        family: product.family,
        unit: product.unit,
        list_price: String(product.listPrice),
        ...pricingOf(product),
        active: product.active,
      },
    })),
  );
}

/** Goods cost 57 % of their list price and software 22 %; below 80 % nobody sells on his own word. */
function pricingOf({ listPrice, unit }: DemoProduct) {
  const isSoftware = unit === '年';
  return {
    tax_rate: isSoftware ? 6 : 13,
    cost: String((listPrice * (isSoftware ? 22n : 57n)) / 100n),
    floor_price: String((listPrice * 80n) / 100n),
  };
}

async function writeAccounts(work: Work, world: DemoWorld, ids: Ids): Promise<void> {
  for (const account of world.accounts) keep(ids, account.key);
  const parentsFirst = world.accounts.toSorted(
    (a, b) => Number(a.parent !== null) - Number(b.parent !== null),
  );
  await insertRecords(
    work,
    accountKind,
    parentsFirst.map((account) => ({
      id: ids.get(account.key)!,
      createdAt: new Date(account.createdAt),
      createdBy: ids.get(account.handOver?.from ?? account.owner)!,
      values: {
        name: account.name,
        industry: industryOption(account.industry),
        province: account.province,
        city: account.city,
        address: account.address,
        employees: account.employees,
        annual_revenue: String(account.annualRevenue),
        level: levelOf(account.annualRevenue),
        founded_year: account.foundedYear,
        phone: account.phone,
        email: account.email,
        website: account.website,
        source: sourceOption(world.sources, account.source),
        first_source: sourceOption(world.sources, account.source),
        parent: account.parent ? ids.get(account.parent)! : null,
        description: account.description,
        ...holder(ids, world, account.owner),
      },
    })),
  );
  await writeEntries(
    work,
    ids,
    world.accounts.flatMap((account) => handOverOf(account, ids)),
  );
}

function handOverOf({ key, handOver }: DemoAccount, ids: Ids): Entry[] {
  if (!handOver) return [];
  const { at, from, to, actor } = handOver;
  const changes = { owner: { from: ids.get(from)!, to: ids.get(to)! } };
  return [{ object: 'account', key, at, actor, action: 'account.updated', changes }];
}

const fenAYear = 100n * 10_000n * 10_000n;

/** Larger customers matter more: A from 500 million yuan a year, B from 100, C from 20. */
function levelOf(annualRevenue: bigint): string {
  if (annualRevenue >= 5n * fenAYear) return 'a';
  if (annualRevenue >= fenAYear) return 'b';
  return annualRevenue >= fenAYear / 5n ? 'c' : 'd';
}

async function writeContacts(work: Work, world: DemoWorld, ids: Ids): Promise<void> {
  const broughtBy = new Map(world.accounts.map(({ key, owner, handOver }) => [key, handOver?.from ?? owner]));
  await insertRecords(
    work,
    contactKind,
    world.contacts.map((contact) => ({
      id: keep(ids, contact.key),
      createdAt: new Date(contact.createdAt),
      createdBy: ids.get(broughtBy.get(contact.account)!)!,
      values: {
        name: contact.name,
        account: ids.get(contact.account)!,
        title: contact.title,
        department: contact.department,
        mobile: contact.mobile,
        email: contact.email,
        ...holder(ids, world, contact.owner),
      },
    })),
  );
}

type Subject = Pick<DemoNote, 'deal' | 'lead' | 'account'>;

async function writeActivities(work: Work, world: DemoWorld, ids: Ids): Promise<void> {
  const subjectOf = (one: Subject) => ({
    subjectObject: one.deal ? 'deal' : one.lead ? 'lead' : one.account ? 'account' : null,
    subjectId: ids.get(one.deal ?? one.lead ?? one.account ?? '') ?? null,
    accountId: one.account ? ids.get(one.account)! : null,
  });
  await insertNotes(
    work,
    world.notes.map((note) => ({
      ...subjectOf(note),
      kind: note.kind,
      body: note.text,
      at: new Date(note.at),
      authorId: ids.get(note.author)!,
    })),
  );
  await insertTasks(
    work,
    world.tasks.map((task) => ({
      ...subjectOf(task),
      title: task.title,
      dueOn: task.dueOn,
      promised: task.promised,
      ownerId: ids.get(task.owner)!,
      teamId: holder(ids, world, task.owner).team,
      createdAt: new Date(task.createdAt),
      createdBy: ids.get(task.createdBy)!,
      doneAt: task.doneAt ? new Date(task.doneAt) : null,
    })),
  );
}

async function writeFiles(work: Work, dataDir: string, { files }: DemoWorld, ids: Ids): Promise<void> {
  const written = files.map(({ deal, account, versions }) => ({
    subjectObject: 'deal',
    subjectId: ids.get(deal)!,
    accountId: ids.get(account)!,
    versions: versions.map(({ name, content, author, at }) => ({
      name,
      content,
      at: new Date(at),
      authorId: ids.get(author)!,
    })),
  }));
  await insertFiles(work, dataDir, written);
}
