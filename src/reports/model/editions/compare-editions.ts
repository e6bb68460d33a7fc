/** What became otherwise from one edition of a report to another, in short sentences. */
import type { Label } from '../../../platform/model/label.ts';
import type { Block } from '../blocks/block.ts';
import type { ReportDocument, Screen } from '../document.ts';
import type { Grid } from '../grid/grid.ts';
import type { WallScreen } from '../screen/screen.ts';
import {
  aspectName,
  kindOfBlock,
  kinds,
  listed,
  nothing,
  screenNames,
  sentences,
  tell,
} from './edition-words.ts';

export type Edition = { title: string; folder: string; document: ReportDocument };
export type EditionChange = { how: 'added' | 'removed' | 'changed'; told: Label };
/** What a measure or a dimension is called. */
type NameOf = (member: string) => Label;
type Parts = Readonly<Record<string, unknown>>;

/** From the former to the latter; nothing where they show the same. Numbers are no matter of editions. */
export function compareEditions(former: Edition, latter: Edition, nameOf: NameOf): EditionChange[] {
  const [before, after] = [former.document, latter.document];
  const block = (one: Block) => ({ kind: kindOfBlock(one.type), name: nameOfBlock(one, nameOf) });
  return [
    ...placed(former, latter),
    ...settings(before, after, ['run']),
    ...compareLists(
      before.params,
      after.params,
      ({ label }) => ({ kind: kinds.param, name: pair(label) }),
      aspects,
    ),
    ...order(before.params, after.params, kinds.params),
    ...compareLists(before.blocks, after.blocks, block, (one, other) => aspectsOfBlock(one, other, nameOf)),
    ...(['desktop', 'tablet', 'phone'] as const).flatMap((screen) => layouts(before, after, screen)),
    ...interactions(before, after),
    ...forms(before, after),
    ...screens(before.screen, after.screen),
  ];
}

const changed = (told: Label): EditionChange => ({ how: 'changed', told });
const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
const pair = (label: string | Label): Label => (typeof label === 'string' ? { zh: label, en: label } : label);

function placed(former: Edition, latter: Edition): EditionChange[] {
  const { title: from, folder: left } = former;
  const { title: to, folder } = latter;
  return [
    ...(from === to ? [] : [changed(tell(sentences.titled, { from, to }))]),
    ...(left === folder
      ? []
      : [changed(folder ? tell(sentences.moved, { to: folder }) : tell(sentences.movedOut, { from: left }))]),
  ];
}

/** Those of the parts that differ, each as a sentence of its own. */
function settings(before: Parts, after: Parts, parts: readonly string[]): EditionChange[] {
  return differing(before, after, parts).map((part) =>
    changed(tell(sentences.set, { what: aspectName(part) })),
  );
}

function differing(before: Parts, after: Parts, parts: readonly string[]): string[] {
  return parts.filter((part) => !isSame(before[part], after[part]));
}

type Listed = { id: string };
type Called = { kind: Label; name: Label };

function compareLists<One extends Listed>(
  before: readonly One[],
  after: readonly One[],
  called: (one: One) => Called,
  aspectsOf: (one: One, other: One) => Label[],
): EditionChange[] {
  const find = (list: readonly One[], id: string) => list.find((one) => one.id === id);
  return [
    ...after
      .filter(({ id }) => !find(before, id))
      .map((one): EditionChange => ({ how: 'added', told: tell(sentences.added, called(one)) })),
    ...before
      .filter(({ id }) => !find(after, id))
      .map((one): EditionChange => ({ how: 'removed', told: tell(sentences.removed, called(one)) })),
    ...after.flatMap((one) => {
      const former = find(before, one.id);
      const what = former ? aspectsOf(former, one) : [];
      return what.length > 0
        ? [changed(tell(sentences.changed, { ...called(one), what: listed(what) }))]
        : [];
    }),
  ];
}

function order(before: readonly Listed[], after: readonly Listed[], kind: Label): EditionChange[] {
  const common = (list: readonly Listed[], other: readonly Listed[]) =>
    list.map(({ id }) => id).filter((id) => other.some((one) => one.id === id));
  const isMoved = !isSame(common(before, after), common(after, before));
  return isMoved ? [changed(tell(sentences.reordered, { kind }))] : [];
}

/** The parts that differ, each once by its name. */
function aspects(one: Parts, other: Parts): Label[] {
  const parts = [...new Set([...Object.keys(one), ...Object.keys(other)])];
  const names = differing(one, other, parts).map(aspectName);
  return names.filter((name, at) => names.findIndex(({ zh }) => zh === name.zh) === at);
}

const members = ['measure', 'measures', 'by', 'rows', 'columns'];

/** Measures and dimensions are told by their names, before and after; of a grid how many of its cells. */
function aspectsOfBlock(one: Block, other: Block, nameOf: NameOf): Label[] {
  const [before, after]: [Parts, Parts] = [one, other];
  const named = differing(before, after, members).map((part) =>
    tell(sentences.aspectTo, {
      aspect: aspectName(part),
      from: namesOf(before[part], nameOf),
      to: namesOf(after[part], nameOf),
    }),
  );
  const { grid: formerGrid, ...rest } = without(before);
  const { grid: latterGrid, ...others } = without(after);
  const cells = formerGrid && latterGrid ? cellsChanged(formerGrid as Grid, latterGrid as Grid) : 0;
  const isGridElse = cells === 0 && !isSame(formerGrid, latterGrid);
  return [
    ...named,
    ...(cells > 0 ? [tell(sentences.cells, { count: cells })] : []),
    ...(isGridElse ? [aspectName('')] : []),
    ...aspects(rest, others),
  ];
}

function without(block: Parts): Record<string, unknown> {
  return Object.fromEntries(Object.entries(block).filter(([part]) => !members.includes(part)));
}

function namesOf(told: unknown, nameOf: NameOf): Label {
  const names = [told ?? []].flat().map((member) => nameOf(String(member)));
  return names.length > 0 ? listed(names) : nothing;
}

function cellsChanged(before: Grid, after: Grid): number {
  const byPlace = (grid: Grid) => new Map(grid.cells.map((cell) => [cell.at.join(), JSON.stringify(cell)]));
  const [was, is] = [byPlace(before), byPlace(after)];
  return [...new Set([...was.keys(), ...is.keys()])].filter((at) => was.get(at) !== is.get(at)).length;
}

function nameOfBlock(block: Block, nameOf: NameOf): Label {
  const { title, text, measure, measures } = block as Parts & { title?: string; text?: string };
  if (title) return pair(title);
  if (text) return pair(text.slice(0, 20));
  const first = measure ?? (measures as string[] | undefined)?.[0];
  return typeof first === 'string' ? nameOf(first) : kindOfBlock(block.type);
}

function layouts(before: ReportDocument, after: ReportDocument, screen: Screen): EditionChange[] {
  const [was, is] = [before.layouts[screen], after.layouts[screen]];
  const name = { screen: screenNames[screen] };
  if (!was && !is) return [];
  if (!was || !is) return [changed(tell(is ? sentences.ownLayout : sentences.followsDesktop, name))];
  const sized = is.filter(({ block, w, h }) =>
    was.some((one) => one.block === block && (one.w !== w || one.h !== h)),
  );
  const ids = (places: typeof is) => places.map(({ block }) => ({ id: block }));
  const isMoved = order(ids(was), ids(is), name.screen).length > 0;
  return [
    ...(isMoved ? [changed(tell(sentences.laidAnew, name))] : []),
    ...(sized.length > 0 ? [changed(tell(sentences.sized, { ...name, count: sized.length }))] : []),
  ];
}

function interactions({ interactions: one }: ReportDocument, { interactions: other }: ReportDocument) {
  const ways = (told: typeof one) => told.opens.map((way) => ({ ...way, id: `${way.from} ${way.report}` }));
  return [
    ...settings(one, other, ['crossFilter', 'deaf']),
    ...compareLists(ways(one), ways(other), ({ label }) => ({ kind: kinds.way, name: pair(label) }), aspects),
  ];
}

const formParts = ['intro', 'about', 'manner', 'collect'];

function forms({ form: one }: ReportDocument, { form: other }: ReportDocument): EditionChange[] {
  if (!one || !other) return [];
  const column = (told: (typeof one.columns)[number]) => ({
    kind: kinds.column,
    name: pair(told.kind === 'own' ? told.label : told.field),
  });
  return [
    ...settings({ ...one, manner: one.rows }, { ...other, manner: other.rows }, formParts),
    ...compareLists(one.columns, other.columns, column, aspects),
    ...order(one.columns, other.columns, kinds.columns),
    ...compareLists(
      one.rules,
      other.rules,
      ({ message }) => ({ kind: kinds.rule, name: pair(message) }),
      aspects,
    ),
  ];
}

function screens(one: WallScreen | undefined, other: WallScreen | undefined): EditionChange[] {
  if (!one || !other) return [];
  const sized = ({ width, height, ...rest }: WallScreen) => ({ ...rest, size: `${width}×${height}` });
  const page = ({ name, id }: WallScreen['pages'][number]) => ({ kind: kinds.page, name: pair(name || id) });
  return [
    ...settings(sized(one), sized(other), ['size', 'fit', 'theme', 'carousel']),
    ...compareLists(one.pages, other.pages, page, aspects),
    ...order(one.pages, other.pages, kinds.page),
  ];
}
