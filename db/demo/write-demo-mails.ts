/** A rep's mailbox in the demo company: threads on a few of her open deals, each as open as she left it. */
import { insertMails, type NewMail, type NewThread } from '../../src/activities/server/index.ts';
import type { Work } from '../../src/platform/server/index.ts';
import { demoEmail, type Ids } from './demo-ids.ts';
import type { DemoContact, DemoDeal, DemoWorld } from './demo-world.ts';

const dayMs = 86_400_000;
const mostThreads = 4;

type Talk = (told: { deal: DemoDeal; contact: DemoContact; rep: string }) => readonly Written[];
/** Days before today and the hour it was written at, by whom, what. */
type Written = Pick<NewMail, 'isOurs' | 'subject' | 'text' | 'visibility'> & {
  daysAgo: number;
  hour: number;
  file?: { name: string; text: string };
};

const talks: readonly Talk[] = [
  ({ contact, rep, deal }) => [
    {
      daysAgo: 9,
      hour: 2.2,
      isOurs: true,
      visibility: 'all',
      subject: `${deal.name}：方案与报价`,
      text: `${contact.name}，您好：\n\n上周现场看过的三条产线，方案和报价整理好了，见附件。要点：\n1. 网关按产线各配一台，旧设备用采集盒接入；\n2. 一期先上看板和停机统计，二期再接 MES；\n3. 报价含安装调试和两天培训，有效期 30 天。\n\n有不清楚的地方随时打我电话。\n\n${rep}`,
      file: {
        name: '报价明细.csv',
        text: '项目,数量,单价（元）\n边缘网关,3,8600\n采集盒,12,1450\n实施与培训,1,36000\n',
      },
    },
    {
      daysAgo: 7,
      hour: 6.5,
      isOurs: false,
      visibility: 'all',
      subject: `回复：${deal.name}：方案与报价`,
      text: `${rep}，\n\n方案收到，生产部看了觉得可行。两个问题：\n一、旧冲床没有网口，采集盒装在哪里，会不会影响保修？\n二、付款能不能分三期？\n\n${contact.name}\n\n-----原始邮件-----\n发件人：${rep}\n 上周现场看过的三条产线，方案和报价整理好了，见附件。`,
    },
    {
      daysAgo: 6,
      hour: 1.4,
      isOurs: true,
      visibility: 'all',
      subject: `回复：${deal.name}：方案与报价`,
      text: `${contact.name}，您好：\n\n采集盒从电气柜外侧取信号，不拆机、不动程序，不影响保修，厂家可以出说明。\n付款按 4:4:2 分三期没有问题，我让商务改到合同草稿里，周四前发您。\n\n${rep}`,
    },
  ],
  ({ contact, rep, deal }) => [
    {
      daysAgo: 5,
      hour: 3.1,
      isOurs: false,
      visibility: 'subject',
      subject: `${deal.name}的预算安排`,
      text: `${rep}，\n\n跟您私下说一声：这个项目今年的预算是紧的，领导更看重明年一月能用起来。如果能把实施拆成两步，第一步控制在审批权限以内，会快很多。\n\n${contact.name}`,
    },
    {
      daysAgo: 4,
      hour: 8.7,
      isOurs: true,
      visibility: 'subject',
      subject: `回复：${deal.name}的预算安排`,
      text: `${contact.name}，明白。我按两步重新拆一版，第一步只做关键工序，明天下午先跟您对一遍再走流程。谢谢提醒。\n\n${rep}`,
    },
  ],
  ({ contact, rep, deal }) => [
    {
      daysAgo: 3,
      hour: 2.6,
      isOurs: true,
      visibility: 'all',
      subject: `${deal.name}：现场勘察时间确认`,
      text: `${contact.name}，您好：\n\n工程师周三上午可以到厂，预计两小时，需要一位熟悉配电的同事陪同。请确认时间，另外麻烦安排进厂证。\n\n${rep}`,
    },
    {
      daysAgo: 2,
      hour: 1.1,
      isOurs: false,
      visibility: 'all',
      subject: `回复：${deal.name}：现场勘察时间确认`,
      text: `周三九点半可以，到门卫登记身份证，联系设备科小王。\n\n${contact.name}`,
    },
  ],
  ({ contact, rep, deal }) => [
    {
      daysAgo: 1,
      hour: 7.4,
      isOurs: false,
      visibility: 'own',
      subject: `关于${deal.name}的合同条款`,
      text: `${rep}，法务对验收条款有意见，先发您看看，别的同事先不用抄送。\n\n${contact.name}`,
    },
  ],
];

/** Writes them for the first rep that one can enter as. */
export async function writeDemoMails(
  work: Work,
  dataDir: string,
  world: DemoWorld,
  ids: Ids,
  now: Date,
): Promise<void> {
  const rep = world.users.find((user) => user.role === 'rep' && user.oneClick);
  if (!rep) return;
  const threads = threadsOf(world, rep, ids, now);
  await insertMails(
    work,
    dataDir,
    {
      userId: ids.get(rep.key)!,
      person: { name: rep.name, address: demoEmail(rep.email) },
      host: 'exmail.qq.com',
      from: new Date(now.getTime() - 90 * dayMs),
      readAt: new Date(now.getTime() - dayMs / 8),
      seen: { inbox: 1284, sent: 412 },
      skipped: { own_only: 302, private: 9, too_big: 3 },
    },
    threads,
  );
}

function threadsOf(world: DemoWorld, rep: DemoWorld['users'][number], ids: Ids, now: Date): NewThread[] {
  const open = world.deals.filter(
    (deal) => deal.owner === rep.key && !/-(won|lost)$/.test(deal.events.at(-1)!.to),
  );
  const reachable = open.flatMap((deal) => {
    const contact = world.contacts.find(({ account, email }) => account === deal.account && email);
    return contact ? [{ deal, contact }] : [];
  });
  return reachable.slice(0, mostThreads).map(({ deal, contact }, place): NewThread => {
    const written = talks[place % talks.length]!({ deal, contact, rep: rep.name });
    return {
      customer: { name: contact.name, address: contact.email!.toLowerCase() },
      subjects: [
        { object: 'deal', id: ids.get(deal.key)! },
        { object: 'account', id: ids.get(deal.account)! },
        { object: 'contact', id: ids.get(contact.key)! },
      ],
      mails: written.map((one) => mailOf(one, now)),
    };
  });
}

function mailOf({ daysAgo, hour, file, ...mail }: Written, now: Date): NewMail {
  const midnight = Math.floor(now.getTime() / dayMs) * dayMs;
  const at = new Date(Math.min(midnight - daysAgo * dayMs + hour * 3_600_000, now.getTime() - 60_000));
  const attachments = file ? [{ name: file.name, content: Buffer.from(file.text) }] : [];
  return { ...mail, at, attachments };
}
