/** What the parts of the funnel page hand upwards when a number is pressed. */
import type { Cell } from '../../model/answer.ts';
import type { FunnelCount } from '../../model/question.ts';

/** Which part of a split a number belongs to: a value, or what is left beside the values shown. */
export type PartOf = { value: Cell } | { except: Cell[] };

export type PressedCell = { what: FunnelCount; rank?: number; part?: PartOf | undefined };
export type OnPress = (cell: PressedCell) => void;
