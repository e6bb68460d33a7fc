/** Whether a template asks only for what there is: told when it is uploaded, and asked again before it is filled. */
import type { Label } from '../../../platform/model/label.ts';
import { named, writtenAs, type Block, type Vocabulary } from './vocabulary.ts';

/** A tag as it stands in the file; a closing one closes whatever was opened last. */
export type Tag = { kind: 'value' | 'open' | 'close'; name: string };

export const faultCodes = [
  'unknown',
  'unknown_block',
  'outside_block',
  'unclosed',
  'unopened',
  'nested',
] as const;
export type FaultCode = (typeof faultCodes)[number];

/** `hint` is the name that was probably meant, or the block a variable belongs into. */
export type Fault = { code: FaultCode; name: string; hint: string | null };

export const faultWords: Readonly<Record<FaultCode, Label>> = {
  unknown: { zh: '没有“{name}”这个变量', en: 'There is no variable “{name}”' },
  unknown_block: { zh: '没有“{name}”这个循环', en: 'There is no block “{name}”' },
  outside_block: { zh: '“{name}”只能写在循环里面', en: '“{name}” belongs inside a block' },
  unclosed: { zh: '循环“{name}”没有结束标记', en: 'The block “{name}” is never closed' },
  unopened: { zh: '结束标记“{name}”前面没有开始', en: '“{name}” is closed but was never opened' },
  nested: { zh: '循环“{name}”不能放在另一个循环里', en: 'The block “{name}” cannot stand inside another' },
};

/** What a template asks for, by id (`lines.name` in a block), and what is wrong with it. */
export type Checked = { variables: readonly string[]; faults: readonly Fault[] };

type Opened = { name: string; block: Block | null };

/** Checks the tags of one part of the file in their order. */
export function checkTemplate(tags: readonly Tag[], vocabulary: Vocabulary): Checked {
  const variables = new Set<string>();
  const faults: Fault[] = [];
  const open: Opened[] = [];
  const fault = (code: FaultCode, name: string, hint: string | null = null) =>
    void faults.push({ code, name, hint });
  for (const { kind, name } of tags) {
    const inside = open.findLast(({ block }) => block !== null)?.block ?? null;
    if (kind === 'close') {
      if (!open.pop()) fault('unopened', name);
    } else if (kind === 'open') {
      const block = named(vocabulary.blocks, name) ?? null;
      const condition = block ? undefined : named(vocabulary.values, name);
      if (block && inside) fault('nested', name);
      if (!block && !condition)
        fault('unknown_block', name, nearest(name, [...vocabulary.blocks, ...vocabulary.values]));
      if (condition) variables.add(condition.id);
      open.push({ name, block });
    } else {
      const asked = idOf(name, inside, vocabulary);
      if (asked) variables.add(asked);
      else faults.push(unknownVariable(name, inside, vocabulary));
    }
  }
  for (const { name } of open) fault('unclosed', name);
  return { variables: [...variables], faults: distinct(faults) };
}

function idOf(name: string, inside: Block | null, { values }: Vocabulary): string | null {
  const column = inside && named(inside.columns, name);
  return column ? `${inside.id}.${column.id}` : (named(values, name)?.id ?? null);
}

function unknownVariable(name: string, inside: Block | null, { values, blocks }: Vocabulary): Fault {
  const home = blocks.find((block) => named(block.columns, name));
  if (home) return { code: 'outside_block', name, hint: home.label.zh };
  return { code: 'unknown', name, hint: nearest(name, [...(inside?.columns ?? []), ...values]) };
}

function distinct(faults: readonly Fault[]): Fault[] {
  return [...new Map(faults.map((fault) => [`${fault.code} ${fault.name}`, fault])).values()];
}

/** The name most like it; null when none is within a third of its letters. */
function nearest(name: string, all: readonly { label: Label }[]): string | null {
  const written = writtenAs(name);
  const names = all.flatMap(({ label }) => [label.zh, label.en]);
  const ranked = names
    .map((one) => ({ one, distance: distanceOf(written, writtenAs(one)) }))
    .toSorted((left, right) => left.distance - right.distance);
  const [best] = ranked;
  return best && best.distance <= Math.max(1, Math.ceil(written.length / 3)) ? best.one : null;
}

/** How many letters must be put in, left out or exchanged (Levenshtein). */
function distanceOf(left: string, right: string): number {
  let before = Array.from({ length: right.length + 1 }, (_, at) => at);
  for (const [row, letter] of [...left].entries()) {
    const next = [row + 1];
    for (const [at, other] of [...right].entries())
      next.push(Math.min(next[at]! + 1, before[at + 1]! + 1, before[at]! + (letter === other ? 0 : 1)));
    before = next;
  }
  return before.at(-1)!;
}
