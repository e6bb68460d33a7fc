import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareLines, type ComparedLine } from './compare-versions.ts';

const line = (name: string, told: Partial<ComparedLine> = {}): ComparedLine => ({
  productId: null,
  name,
  spec: '',
  unit: '台',
  quantity: '10000',
  unitPrice: '10000',
  discount: 0,
  taxRate: 1300,
  gross: '11300',
  ...told,
});

test('tells lines that came, went and changed, and in what', () => {
  const from = [line('网关'), line('传感器'), line('安装')];
  const to = [line('传感器', { discount: 500, unitPrice: '9000' }), line('安装'), line('培训')];
  expect(compareLines(from, to)).toMatchObject([
    { kind: 'changed', fields: ['unitPrice', 'discount'], from: { name: '传感器' } },
    { kind: 'added', line: { name: '培训' } },
    { kind: 'removed', line: { name: '网关' } },
  ]);
});

test('a product that is called otherwise is the same line', () => {
  const productId = '01890000-0000-7000-8000-000000000001';
  const [change] = compareLines([line('旧名', { productId })], [line('新名', { productId })]);
  expect(change).toMatchObject({ kind: 'changed', fields: ['name'] });
});

test('nothing changed in what is the same, and whatever is added is removed the other way round', () => {
  const anyLine = fc.record({ name: fc.constantFrom('甲', '乙', '丙'), quantity: fc.constantFrom('1', '2') });
  const lines = fc.array(anyLine.map(({ name, quantity }) => line(name, { quantity })));
  fc.assert(
    fc.property(lines, lines, (from, to) => {
      expect(compareLines(from, from)).toEqual([]);
      const count = (changes: ReturnType<typeof compareLines>, kind: string) =>
        changes.filter((change) => change.kind === kind).length;
      const [there, back] = [compareLines(from, to), compareLines(to, from)];
      expect(count(there, 'added')).toBe(count(back, 'removed'));
      expect(count(there, 'added') - count(there, 'removed')).toBe(to.length - from.length);
    }),
  );
});
