/** Public histories of leads that were won or lost, as the learned score reads them: what was known when each came in. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import type { DecidedLead, Traits } from '../src/leads/model/score/learned/decided-lead.ts';

/** Beside the project; never copied into it. */
const folder = path.resolve(import.meta.dirname, '../../shared/data');

export type PublicHistory = { name: string; file: string; read(): DecidedLead[] };

const isThere = ({ file }: PublicHistory): boolean => existsSync(path.join(folder, file));

export function publicHistories(): PublicHistory[] {
  return allHistories().filter(isThere);
}

/** Those that the bench would read, too, and does not find. */
export function absentHistories(): string[] {
  return allHistories()
    .filter((one) => !isThere(one))
    .map(({ name, file }) => `${name} (${file})`);
}

function allHistories(): PublicHistory[] {
  return [
    {
      name: 'QuickSight sales pipeline',
      file: 'quicksight_pipeline/SalesPipeline_QuickSightSample.csv',
      read: quickSight,
    },
    { name: 'Maven CRM', file: 'maven_crm/sales_pipeline.csv', read: maven },
    { name: 'Bank marketing', file: 'bank.csv', read: bank },
  ];
}

type Row = Record<string, string>;

function rowsOf(file: string, delimiter = ','): Row[] {
  const options = { columns: true as const, bom: true, skip_empty_lines: true, delimiter };
  return parse<Row>(readFileSync(path.join(folder, file)), options);
}

/** Of numbers, bands that double every second step: a figure of its own for each lead would tell nothing. */
function band(number: string | number): string {
  return String(Math.floor(2 * Math.log2(Math.max(0, Number(number)) + 1)));
}

/** One lead is several rows, one a status. Only its first row is known when it comes in; some begin already closed. */
function quickSight(): DecidedLead[] {
  const rows = rowsOf('quicksight_pipeline/SalesPipeline_QuickSightSample.csv').filter((row) => row['Date']);
  const leads = Map.groupBy(rows, (row) => row['Lead Name']!);
  return [...leads.values()].flatMap((all): DecidedLead[] => {
    const inOrder = all.toSorted((a, b) => day(a['Date']!).getTime() - day(b['Date']!).getTime());
    const [first, last] = [inOrder[0]!, inOrder.at(-1)!];
    const end = last['Opportunity Stage']!;
    if (first['Opportunity Stage'] !== 'Lead' || !end.startsWith('Closed')) return [];
    const days = (day(first['Target Close']!).getTime() - day(first['Date']!).getTime()) / 86_400_000;
    return [
      {
        createdAt: day(first['Date']!),
        decidedAt: day(last['Date']!),
        won: end === 'Closed Won',
        traits: {
          seller: first['Salesperson']!,
          segment: first['Segment']!,
          region: first['Region']!,
          amount: band(first['Forecasted Monthly Revenue']!),
          planned: band(days),
        },
      },
    ];
  });
}

/** `1/31/2016`. */
function day(written: string): Date {
  const [month, date, year] = written.split('/').map(Number);
  return new Date(Date.UTC(year!, month! - 1, date));
}

function maven(): DecidedLead[] {
  const accounts = new Map(rowsOf('maven_crm/accounts.csv').map((row) => [row['account']!, row]));
  const teams = new Map(rowsOf('maven_crm/sales_teams.csv').map((row) => [row['sales_agent']!, row]));
  return rowsOf('maven_crm/sales_pipeline.csv')
    .filter((row) => ['Won', 'Lost'].includes(row['deal_stage']!))
    .map((row) => {
      const account = accounts.get(row['account']!);
      const team = teams.get(row['sales_agent']!);
      return {
        createdAt: new Date(row['engage_date']!),
        decidedAt: new Date(row['close_date']!),
        won: row['deal_stage'] === 'Won',
        traits: told({
          agent: row['sales_agent'],
          manager: team?.['manager'],
          office: team?.['regional_office'],
          product: row['product'],
          account: row['account'],
          sector: account?.['sector'],
          country: account?.['office_location'],
          size: account && band(account['employees']!),
        }),
      };
    });
}

/**
 * Calls of a bank in the order in which they were made; a day is given to each hundred. How long the call took is known
 * only when it is over, so it is left out.
 */
function bank(): DecidedLead[] {
  return rowsOf('bank.csv', ';').map((row, index) => {
    const { y, duration: _, age, balance, ...rest } = row;
    const at = new Date(Date.UTC(2008, 4, 1 + Math.floor(index / 100)));
    const traits = told({ ...rest, age: age && band(age), balance: balance && band(balance) });
    return { createdAt: at, decidedAt: new Date(at.getTime() + 1), won: y === 'yes', traits };
  });
}

function told(values: Record<string, string | undefined>): Traits {
  return Object.fromEntries(Object.entries(values).filter((one): one is [string, string] => Boolean(one[1])));
}
