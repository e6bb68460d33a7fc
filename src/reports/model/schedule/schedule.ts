/** A schedule: a report sent to people on its days, to each as he may see it. */
import { z } from 'zod';
import { idSchema } from '../../../platform/model/identifier.ts';
import { blockId } from '../blocks/asked.ts';
import { fileKinds } from '../export/file-kinds.ts';
import { sendingDaysSchema } from './sending-days.ts';

const ids = z.array(idSchema).max(200).default([]);
const words = (most: number) => z.string().trim().max(most).default('');

export const scheduleSchema = z
  .strictObject({
    days: sendingDaysSchema,
    /** Only when a number of the report is beyond a line; in the unit of the number. */
    condition: z
      .strictObject({ block: blockId, is: z.enum(['above', 'below']), value: z.number() })
      .nullable()
      .default(null),
    skipIfEmpty: z.boolean().default(false),
    /** Values of the report's parameters, by their ids; text that begins with `=` is worked out for each receiver. */
    params: z
      .record(
        z.string().max(60),
        z.union([z.string().max(200), z.number(), z.boolean(), z.array(z.string().max(200)).max(100)]),
      )
      .default({}),
    /** With whose reach: each receiver's own, or that of whoever made the schedule. */
    runAs: z.enum(['receiver', 'maker']).default('receiver'),
    /** With the maker’s reach, each receiver’s part of it: what is his own, or his team’s. */
    burst: z.enum(['owner', 'team']).nullable().default(null),
    /** Files beside the message with the way to the report. */
    outputs: z.array(z.enum(fileKinds)).max(fileKinds.length).default([]),
    /** These blocks; none named: all. */
    blocks: z.array(blockId).max(24).default([]),
    to: z.strictObject({ me: z.boolean().default(false), people: ids, teams: ids, roles: ids }),
    /** Addresses without an account, as far as the organisation allows them. */
    outside: z.array(z.email().max(200).toLowerCase()).max(20).default([]),
    /** `{report}`, `{date}`, `{name}` and `{maker}` are filled in. */
    subject: words(120),
    body: words(2000),
    /** A sending that fails is tried so many times more. */
    retries: z.int().min(0).max(5).default(2),
    /** So many sendings are kept with their files. */
    keep: z.int().min(1).max(60).default(12),
  })
  .superRefine(({ to, outside, runAs, burst }, check) => {
    const fault = (path: string, message: string) =>
      check.addIssue({ code: 'custom', path: [path], message });
    if (!to.me && to.people.length + to.teams.length + to.roles.length + outside.length === 0)
      fault('to', 'it is sent to nobody');
    if (burst && (runAs === 'receiver' || outside.length > 0))
      fault('burst', 'only what the maker sees is shared out, and only among colleagues');
    if (outside.length > 0 && runAs === 'receiver')
      fault('runAs', 'addresses outside have no reach of their own');
  });
export type Schedule = z.output<typeof scheduleSchema>;

/** Does it go to anybody beside the one who makes it? */
export function sendsToOthers({ to, outside }: Schedule): boolean {
  return to.people.length + to.teams.length + to.roles.length + outside.length > 0;
}

/** A message's words with what they are about filled in; what is not known stays as it was written. */
export function fillWords(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) =>
    Object.hasOwn(values, name) ? values[name]! : place,
  );
}
