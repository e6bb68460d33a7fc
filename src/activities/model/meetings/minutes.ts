/** Minutes (会议纪要): sections as the organisation's template asks for, each a text or lines that can become tasks. */
import { z } from 'zod';
import type { Locale } from '../../../platform/model/label.ts';

export const sectionKinds = ['text', 'lines'] as const;

const sectionId = z.string().regex(/^[a-z0-9-]{1,40}$/);

const templateSection = z.strictObject({
  id: sectionId,
  title: z.string().trim().min(1).max(60),
  kind: z.enum(sectionKinds),
  hint: z.string().trim().max(200).default(''),
});
export type TemplateSection = z.output<typeof templateSection>;

const isDistinct = (sections: readonly { id: string }[]) =>
  new Set(sections.map(({ id }) => id)).size === sections.length;

export const templateSections = z.array(templateSection).min(1).max(12).refine(isDistinct);

const minutesLine = z.strictObject({ id: sectionId, text: z.string().trim().max(500) });

const minutesSection = z.strictObject({
  id: sectionId,
  title: z.string().trim().min(1).max(60),
  kind: z.enum(sectionKinds),
  text: z.string().max(20_000).default(''),
  lines: z.array(minutesLine).max(100).default([]),
});
export type MinutesSection = z.output<typeof minutesSection>;

export const minutesSections = z
  .array(minutesSection)
  .min(1)
  .max(12)
  .refine(isDistinct)
  .refine((sections) => isDistinct(sections.flatMap(({ lines }) => lines)));

/** The template of an organisation that has not drawn its own. */
export function usualTemplate(locale: Locale): TemplateSection[] {
  const titles =
    locale === 'en'
      ? ['Who was there', 'What was discussed', 'Decisions', 'Next steps']
      : ['参会人员', '讨论内容', '会议决议', '下一步'];
  const hints =
    locale === 'en'
      ? ['', 'What the customer cares about, questions, objections', 'One a line', 'Who does what until when']
      : ['', '客户关心什么、提了哪些问题和顾虑', '一行一条', '谁、在什么时候之前、做什么'];
  const shape = [
    ['attendees', 'text'],
    ['topics', 'text'],
    ['decisions', 'lines'],
    ['next-steps', 'lines'],
  ] as const;
  return shape.map(([id, kind], place) => ({ id, kind, title: titles[place]!, hint: hints[place]! }));
}

/** Empty minutes of a template; who takes part stands in it already. */
export function blankMinutes(
  template: readonly TemplateSection[],
  attendees: readonly string[],
): MinutesSection[] {
  return template.map(({ id, title, kind }) => ({
    id,
    title,
    kind,
    text: id === 'attendees' ? attendees.join('、') : '',
    lines: [],
  }));
}

/** Minutes as the text of the talk on the timeline: what is empty is left out. */
export function textOfMinutes(sections: readonly MinutesSection[]): string {
  const blocks = sections.flatMap(({ title, kind, text, lines }) => {
    const said = lines.map((line) => line.text.trim()).filter((line) => line !== '');
    const body = kind === 'text' ? text.trim() : said.map((line) => `- ${line}`).join('\n');
    return body === '' ? [] : [`${title}\n${body}`];
  });
  return blocks.join('\n\n').slice(0, 20_000);
}
