import { expect, test } from 'vitest';
import type { Block } from '../blocks/block.ts';
import { documentSchema, type ReportDocument } from '../document.ts';
import { emptyScreen, withPage, withPart, withPlaces, withoutPage, withSize } from './screen-document.ts';

const kpi = (id: string) =>
  documentSchema.parse({
    ...emptyScreen(),
    kind: 'dashboard',
    screen: undefined,
    blocks: [{ type: 'kpi', id, measure: 'deals.won' }],
    layouts: { desktop: [{ block: id, w: 6, h: 2 }] },
  }).blocks[0] as Block;
const part = (block: string) => ({ kind: 'block', block, look: 'usual', frame: 'panel' }) as const;
const room = { w: 400, h: 200 };
const whole = (document: ReportDocument) => expect(documentSchema.parse(document)).toEqual(document);

test('a block comes with its place and goes with its last one', () => {
  const one = withPart(emptyScreen(), 0, part('a'), room, kpi('a'));
  whole(one.document);
  expect(one.document.screen!.pages[0]!.places[0]).toMatchObject({ id: 'block-1', x: 760, y: 440 });
  expect(one.document.layouts.desktop).toEqual([{ block: 'a', w: 6, h: 2 }]);
  const two = withPart(withPage(one.document), 1, part('a'), room);
  whole(two.document);
  expect(withPlaces(two.document, 0, []).blocks).toHaveLength(1);
  const none = withPlaces(withPlaces(two.document, 0, []), 1, []);
  whole(none);
  expect(none.blocks).toEqual([]);
});

test('another size takes all along, and the last page stays', () => {
  const { document } = withPart(emptyScreen(), 0, part('a'), room, kpi('a'));
  const large = withSize(document, { width: 3840, height: 2160 });
  whole(large);
  expect(large.screen!.pages[0]!.places[0]).toMatchObject({ x: 1520, y: 880, w: 800, h: 400 });
  expect(withoutPage(document, 0)).toBe(document);
  expect(withoutPage(withPage(document), 0).blocks).toEqual([]);
});
