/** The page of measures, written from the declarations: docs/measures.md. */
import type { Cube, Dimension, Measure } from '../model/measure.ts';
import { grains } from '../model/period-name.ts';

const intro = `# Measures and dimensions

What can be asked of insights (\`POST /api/v1/questions\`, \`mingdou ask\`). This page is made from the declarations; the
definitions are the tooltips of the product. \`percent\` is a share (0.25 is 25 %), \`money\` is fen as a string, a zero
denominator is \`null\`. Days are those of the organisation's time zone; windows hold their first day and not their last.
`;

/** The page in Markdown, in the order of the declarations. */
export function describeMeasures(cubes: readonly Cube[]): string {
  return [intro, ...cubes.flatMap(describeCube)].join('\n');
}

function describeCube({ label, measures, dimensions }: Cube): string[] {
  return [
    `## ${label.zh} · ${label.en}\n`,
    '### Measures\n',
    ...measures.map(describeMeasure),
    '### Dimensions\n',
    '| id | 名称 | name | kind | |\n| --- | --- | --- | --- | --- |',
    ...dimensions.map(describeDimension),
    '',
  ];
}

function describeMeasure({ id, label, definition, unit, past }: Measure): string {
  const limits = past === false ? ' Cannot be asked as of a past instant.' : '';
  return `**\`${id}\`** ${label.zh} · ${label.en} (${unit})\n\n${definition.zh}。\n${definition.en}.${limits}\n`;
}

function describeDimension({ id, label, kind, filterOnly }: Dimension): string {
  const use = filterOnly
    ? 'filter only'
    : kind === 'day'
      ? grains.map((grain) => `\`.${grain}\``).join(' ')
      : '';
  return `| \`${id}\` | ${label.zh} | ${label.en} | ${kind} | ${use} |`;
}
