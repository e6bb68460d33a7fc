/** How a report is read: looked at, looked at with somebody's eyes, taken out of the house. */
import { z } from 'zod';
import type { Label } from '../../platform/model/label.ts';

export const readingKinds = ['viewed', 'previewed', 'exported', 'printed', 'packed', 'sent'] as const;
export type ReadingKind = (typeof readingKinds)[number];

export const readingNames: Readonly<Record<ReadingKind, Label>> = {
  viewed: { zh: '查看', en: 'Looked at it' },
  previewed: { zh: '以他人身份预览', en: 'Looked with somebody’s eyes' },
  exported: { zh: '导出', en: 'Exported it' },
  printed: { zh: '打印', en: 'Printed it' },
  packed: { zh: '导出报表文件', en: 'Took its file' },
  sent: { zh: '定时发送', en: 'Was sent it' },
};

const short = z.string().max(200);
/** What a viewer has chosen, as an address carries it: bounded, whoever sends it. */
export const chosenParams = z.record(
  z.string().regex(/^[a-z][a-z0-9_]{0,29}$/),
  z.union([short, z.number(), z.boolean(), z.null(), z.array(short).max(100)]),
);
export type ChosenParams = z.output<typeof chosenParams>;

/** The same in one part of a query. */
export const chosenInQuery = z
  .string()
  .max(4000)
  .transform((text, check) => {
    const told = chosenParams.safeParse(parsed(text));
    if (told.success && Object.keys(told.data).length <= 30) return told.data;
    check.addIssue({ code: 'custom', message: 'not the parameters of a report' });
    return z.NEVER;
  });

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
