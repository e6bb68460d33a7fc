import { expect, test } from 'vitest';
import { say, type Locale } from '../../../../platform/model/label.ts';
import { documentSchema } from '../../document.ts';
import { blocksInOrder } from '../../screen/screen.ts';
import { documentOf, shippedScreens } from './shipped-screens.ts';

const locales: readonly Locale[] = ['zh-CN', 'en'];

test.each(shippedScreens.map((screen) => [screen.id, screen] as const))(
  'the shipped screen %s is a whole document in both languages, and all its blocks stand somewhere',
  (_, screen) => {
    for (const locale of locales) {
      const document = documentSchema.parse(documentOf(screen, (label) => say(label, locale)));
      expect(blocksInOrder(document.screen!).toSorted()).toEqual(
        document.blocks.map(({ id }) => id).toSorted(),
      );
    }
  },
);

test('nothing on a shipped screen lies over another thing', () => {
  for (const shipped of shippedScreens) {
    const { screen } = documentSchema.parse(documentOf(shipped, ({ zh }) => zh));
    for (const { places } of screen!.pages)
      for (const [at, one] of places.entries())
        for (const other of places.slice(at + 1))
          expect(
            one.x + one.w <= other.x ||
              other.x + other.w <= one.x ||
              one.y + one.h <= other.y ||
              other.y + other.h <= one.y,
            `${one.id} over ${other.id}`,
          ).toBe(true);
  }
});
