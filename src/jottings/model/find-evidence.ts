/** What of a text shows that a deal has come further: 已发报价, 客户同意试用, 合同已签. */
import type { Span } from '../../activities/model/chat/text-lines.ts';
import { clausesOf } from './clauses.ts';
import type { DaySaid } from './days/find-days.ts';

export const evidences = [
  'need_confirmed',
  'demo_done',
  'trial_agreed',
  'quote_sent',
  'quote_accepted',
  'approved',
  'contract_signed',
  'delivered',
  'lost',
] as const;
export type EvidenceKind = (typeof evidences)[number];

export type EvidenceSaid = { kind: EvidenceKind; span: Span; sureness: number };

/** What stages are called or asked for that each speaks for. */
export const wordsOfEvidence: Readonly<Record<EvidenceKind, RegExp>> = {
  need_confirmed: /需求|调研|need|requirement|discovery/iu,
  demo_done: /演示|试讲|demo/iu,
  trial_agreed: /试用|测试|打样|样品|POC|trial|pilot|验证|试点/iu,
  quote_sent: /报价|方案|quote|proposal|offer/iu,
  quote_accepted: /谈判|商务|议价|签约|negotiat|terms/iu,
  approved: /审批|立项|批准|approv/iu,
  contract_signed: /合同|签约|签订|赢单|成交|contract|sign|won/iu,
  delivered: /交付|验收|上线|实施|deliver|accept/iu,
  lost: /输单|丢单|lost/iu,
};

const done = '(?:已经?|刚刚?|都|也)';
const shapes: readonly (readonly [EvidenceKind, RegExp])[] = [
  [
    'contract_signed',
    /合同(?:已经?|都|今天|昨天|刚)?(?:签|盖章)(?:了|好|完|掉|下来|回来)?|签(?:了|完|好|下)了?.{0,6}(?:合同|协议|订单|单)|(?:已|正式)签约|签约(?:了|成功|完成)|签单了|\b(?:signed (?:the )?contract|contract (?:is |was |has been )?signed|closed the deal)\b/iu,
  ],
  [
    'quote_accepted',
    /(?:接受|认可|同意|确认)了?.{0,8}(?:报价|价格|方案)|(?:报价|价格|方案).{0,6}(?:没问题|可以接受|通过了?|认可了?|定了)|\baccept(?:ed|s) (?:the |our )?(?:quote|price|proposal|offer)\b/iu,
  ],
  [
    'quote_sent',
    new RegExp(
      `${done}.{0,10}(?:发|给|提交|递交|报|出).{0,8}(?:报价|方案)|(?:报价|方案).{0,4}${done}.{0,4}(?:发|给|提交|递交|报|出)|(?:发|给|提交|递交|出|报)(?:了|过|完|好).{0,10}(?:报价|方案)|(?:报价单?|方案).{0,6}(?:发|给|提交|递交)(?:过去|出去|给|了|出)|\\b(?:sent|submitted|gave)\\b.{0,20}\\b(?:quote|quotation|proposal|offer)\\b|\\b(?:quote|quotation|proposal) (?:was |has been )?sent\\b`,
      'iu',
    ),
  ],
  [
    'trial_agreed',
    /(?:同意|答应|愿意|确定|可以|开始)了?.{0,6}(?:试用|试点|测试|打样|POC)|(?:试用|试点|测试|样品).{0,4}(?:通过|合格|满意|开始|没问题|OK)|\bagreed to (?:a |the )?(?:trial|pilot|poc|test)\b/iu,
  ],
  [
    'demo_done',
    /(?:做|完成|演示|看)(?:了|过|完).{0,6}(?:演示|demo|产品|系统|方案)|演示(?:完|结束|完成|了|效果|很)|\b(?:gave|did|had) (?:a |the )?demo\b|\bdemo (?:went|was)\b/iu,
  ],
  [
    'need_confirmed',
    /需求.{0,4}(?:确认|明确|清楚|敲定|理清|定了)|(?:确认|明确|梳理|理清|敲定)(?:了|好|清楚).{0,8}需求|\b(?:confirmed|clarified) (?:the |their )?(?:needs?|requirements?)\b/iu,
  ],
  [
    'approved',
    /(?:审批|立项|预算|流程).{0,4}(?:通过|批了|批下来|下来了|过了)|(?:领导|老板|总部|董事会).{0,4}(?:批了|同意了|批准)|\b(?:budget|project) (?:was |is |has been )?approved\b/iu,
  ],
  [
    'delivered',
    /(?:已经?|都|完成)(?:交付|验收|上线|发货|安装)|(?:验收|交付|上线|安装).{0,3}(?:通过|完成|合格|了|完)|\b(?:delivered|went live|accepted delivery)\b/iu,
  ],
  [
    'lost',
    /(?:选了?|定了?|用了?|签了?)(?:别家|别人|友商|竞品|对手|其他家|另一家)|(?:项目|采购|预算).{0,4}(?:取消|砍了|黄了|搁置|终止)|(?:丢单|输单|没戏)了?|不(?:做|买|采购|合作)了|\b(?:went with|chose|lost to) (?:a |the )?(?:competitor|another|other)\b|\bproject (?:was |is )?cancel/iu,
  ],
];

const notYet =
  /没有?|未(?!来)|还没|尚未|不(?:同意|接受|认可|愿意|想|能)|暂不|\b(?:not|haven't|hasn't|didn't|won't)\b/iu;
const isAsked = /[?？吗]\s*$|如果|要是|一旦|假如|等.{0,8}(?:后|再)|\bif\b|\bonce\b/iu;
const planned = /准备|打算|计划|将(?!近)|要(?!求)|会(?!议)|争取|预计|希望|\b(?:will|going to|plan|would)\b/iu;

/** The evidence that a text tells as done; what is denied, asked, or only planned for a day to come is none. */
export function findEvidence(text: string, days: readonly DaySaid[], today: string): EvidenceSaid[] {
  const found = clausesOf(text).flatMap((clause) =>
    shapes.flatMap(([kind, shape]): EvidenceSaid[] => {
      const match = shape.exec(clause.text);
      if (!match) return [];
      const span = { from: clause.from + match.index, to: clause.from + match.index + match[0].length };
      const isOfLoss = kind === 'lost';
      const before = clause.text.slice(0, match.index + match[0].length);
      if ((!isOfLoss && notYet.test(before)) || isAsked.test(clause.text)) return [];
      if (!/了|已|完|过/u.test(match[0]) && planned.test(before)) return [];
      return isToCome(clause.from, clause.from + clause.text.length, days, today) && !/已|了/u.test(match[0])
        ? []
        : [{ kind, span, sureness: 0.8 }];
    }),
  );
  return [...new Map(found.map((one) => [one.kind, one])).values()];
}

function isToCome(from: number, to: number, days: readonly DaySaid[], today: string): boolean {
  return days.some(
    ({ span, days: told }) => span.from >= from && span.to <= to && (told[0] ?? today) > today,
  );
}
