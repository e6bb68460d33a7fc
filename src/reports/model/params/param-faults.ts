/** What cannot stand among the parameters of a report, said where it stands. */
import type { z } from 'zod';
import type { Label } from '../../../platform/model/label.ts';
import { readExpression, type Expression } from './expression.ts';
import { reservedIds, type Param, type Widget } from './param.ts';

export type ParamFault = { path: (string | number)[]; label: Label };

/** Each fault of these parameters on a report of these blocks; none: they stand. */
export function faultsOfParams(params: readonly Param[], blocks: readonly string[]): ParamFault[] {
  const ids = params.map(({ id }) => id);
  return params.flatMap((param, at) =>
    [
      ...(ids.indexOf(param.id) < at
        ? [fault('id', { zh: '参数编号重复', en: 'the id is used twice' })]
        : []),
      ...(reservedIds.has(param.id)
        ? [fault('id', { zh: '这个编号另有用途', en: 'this id means something else in an address' })]
        : []),
      ...defaultFaults(param),
      ...optionFaults(param, params),
      ...blockFaults(param, blocks),
    ].map(({ path, label }) => ({ path: [at, ...path], label })),
  );
}

function fault(path: string, label: Label): ParamFault {
  return { path: path.split('.'), label };
}

const fits: Readonly<Record<Widget, readonly Expression['kind'][]>> = {
  text: ['text'],
  number: ['number'],
  date: ['day'],
  dateRange: ['window', 'range', 'day'],
  select: ['text', 'number'],
  multi: ['text', 'number'],
  tree: ['my_team', 'text'],
  user: ['me', 'text'],
  team: ['my_team', 'text'],
  toggle: ['flag'],
  pipeline: ['text'],
};

/** Does the expression give what the widget holds? */
export function fitsWidget(widget: Widget, expression: Expression): boolean {
  return fits[widget].includes(expression.kind);
}

function defaultFaults({ widget, default: told }: Param): ParamFault[] {
  if (told === null) return [];
  const expression = readExpression(told);
  if (!expression)
    return [fault('default', { zh: '看不懂这个默认值', en: 'this default is not understood' })];
  return fitsWidget(widget, expression)
    ? []
    : [fault('default', { zh: '默认值和控件不匹配', en: 'the default does not suit the control' })];
}

function optionFaults({ id, widget, options }: Param, params: readonly Param[]): ParamFault[] {
  const isChosen = widget === 'select' || widget === 'multi';
  if (isChosen && !options)
    return [fault('options', { zh: '没有可选的值', en: 'there is nothing to choose from' })];
  if (options?.from !== 'values') return [];
  return options.narrowedBy.flatMap(({ param }, at) => {
    const path = `options.narrowedBy.${at}`;
    if (!params.some((other) => other.id === param))
      return [fault(path, { zh: '没有这个参数', en: 'there is no such parameter' })];
    return leadsTo(param, id, params)
      ? [fault(path, { zh: '联动成了圈', en: 'the parameters narrow each other in a circle' })]
      : [];
  });
}

/** Do the options of one parameter depend, over however many others, on that other one? */
function leadsTo(from: string, to: string, params: readonly Param[], seen: readonly string[] = []): boolean {
  if (from === to) return true;
  if (seen.includes(from)) return false;
  const options = params.find(({ id }) => id === from)?.options;
  if (options?.from !== 'values') return false;
  return options.narrowedBy.some(({ param }) => leadsTo(param, to, params, [...seen, from]));
}

function blockFaults({ apply }: Param, blocks: readonly string[]): ParamFault[] {
  return apply.flatMap(({ blocks: named }, at) =>
    (named ?? []).every((block) => blocks.includes(block))
      ? []
      : [fault(`apply.${at}.blocks`, { zh: '没有这个组件', en: 'there is no such block' })],
  );
}

/** The same as issues of a schema. */
export function noteFaults(
  check: z.core.$RefinementCtx,
  params: readonly Param[],
  blocks: readonly string[],
): void {
  for (const { path, label } of faultsOfParams(params, blocks))
    check.addIssue({ code: 'custom', path: ['params', ...path], message: label.en });
}
