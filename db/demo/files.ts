/** What people keep on their deals: minutes of what is needed, a list of the equipment, a sketch of the place. */
import { dayOf } from '../../src/platform/model/calendar.ts';
import type { DemoDeal, DemoFile, DemoFileVersion, DemoNote, DemoWorld } from './demo-world.ts';
import { drawFloorPlan } from './floor-plan.ts';
import type { Random } from './random.ts';

type Known = Pick<DemoWorld, 'accounts' | 'company' | 'deals' | 'notes' | 'products' | 'users'>;
type About = { deal: DemoDeal; talks: readonly DemoNote[]; known: Known };

/** Files on most open deals that were talked about; each was added right after a talk, by whoever led it. */
export function makeFiles(random: Random, known: Known): DemoFile[] {
  const talksOf = Map.groupBy(known.notes, (note) => note.deal);
  return known.deals.flatMap((deal) => {
    const talks = talksOf.get(deal.key) ?? [];
    const isOpen = !/-(won|lost)$/.test(deal.events.at(-1)!.to);
    if (!isOpen || talks.length < 2 || !random.chance(0.6)) return [];
    return filesOf(random, { deal, talks, known });
  });
}

function filesOf(random: Random, about: About): DemoFile[] {
  const { deal, talks } = about;
  const on = (versions: DemoFileVersion[]): DemoFile => ({ deal: deal.key, account: deal.account, versions });
  const files = [on([after(talks.at(-1)!, '需求纪要.txt', minutesOf(about))])];
  if (random.chance(0.7)) {
    const lists = talks.slice(random.chance(0.4) ? -2 : -1);
    files.push(on(lists.map((talk, index) => after(talk, '设备清单.csv', equipmentOf(about, index)))));
  }
  if (random.chance(0.5)) files.push(on([after(talks[0]!, '车间布局草图.png', drawFloorPlan(random))]));
  return files;
}

function after(talk: DemoNote, name: string, content: Buffer): DemoFileVersion {
  return { name, content, author: talk.author, at: talk.at };
}

function minutesOf({ deal, talks, known }: About): Buffer {
  const account = known.accounts.find(({ key }) => key === deal.account)!;
  const nameOf = (key: string) => known.users.find((user) => user.key === key)!.name;
  const lines = [
    '需求纪要',
    '',
    `客户：${account.name}`,
    `商机：${deal.name}`,
    `地址：${account.province} ${account.city} ${account.address}`,
    `记录：${nameOf(talks.at(-1)!.author)}`,
    '',
    ...talks.map(
      ({ at, author, text }, index) =>
        `${index + 1}. ${dayOf(at, known.company.timeZone)}  ${nameOf(author)}\n   ${text}`,
    ),
    ...(deal.nextStep ? ['', `下一步：${deal.nextStep}（${deal.nextStepOn}）`] : []),
    '',
  ];
  return Buffer.from(lines.join('\n'));
}

const fenAYuan = 100n;

/** A table that spreadsheets open; a later version holds what was found to be needed besides. */
function equipmentOf({ deal, known }: About, revision: number): Buffer {
  const product = known.products.find(({ key }) => key === deal.product)!;
  const spare = known.products.find(({ key, family }) => key !== product.key && family === product.family);
  const count = deal.amount / product.listPrice || 1n;
  const rows = [
    { ...product, count },
    ...(spare && revision > 0 ? [{ ...spare, count: count / 5n || 1n }] : []),
  ];
  const table = rows.map(({ name, code, unit, listPrice, count: pieces }) =>
    [name, code, pieces, unit, listPrice / fenAYuan, (listPrice * pieces) / fenAYuan].join(','),
  );
  // The mark at the beginning tells spreadsheets that it is UTF-8.
  return Buffer.from(`\ufeff品名,编号,数量,单位,目录价（元）,小计（元）\r\n${table.join('\r\n')}\r\n`);
}
