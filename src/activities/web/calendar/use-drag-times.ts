import { type PointerEvent, type RefObject, useState } from 'react';
import { instantOf } from '../../../platform/model/calendar.ts';
import { useLocale } from '../../../platform/web/index.ts';
import { minutesOn } from '../../model/meetings/calendar-view.ts';
import type { CalendarMeeting } from '../../model/meetings/contract.ts';
import { useMoveMeeting } from './use-move-meeting.ts';

/** Where the hand is: minutes of a day; `id` of the meeting that is moved, null while a time is selected. */
export type Dragged = { id: string | null; day: string; from: number; to: number };

type Given = {
  days: readonly string[];
  hourHeight: number;
  hours: RefObject<HTMLDivElement | null>;
  onPlan: (plan: { startsAt: string; endsAt: string }) => void;
};

const step = 15;
const leastPixels = 4;

/** Moving a meeting by hand and selecting a time to plan one: in quarters of an hour, with mouse and pen. */
export function useDragTimes({ days, hourHeight, hours, onPlan }: Given) {
  const { timeZone } = useLocale();
  const move = useMoveMeeting();
  const [dragged, setDragged] = useState<Dragged | null>(null);
  const minuteAt = (y: number): number =>
    Math.round((((y - (hours.current?.getBoundingClientRect().top ?? 0)) / hourHeight) * 60) / step) * step;
  const timesOf = ({ day, from, to }: Dragged) => ({
    startsAt: instantOf(day, from, timeZone).toISOString(),
    endsAt: instantOf(day, to, timeZone).toISOString(),
  });
  const grab = (event: PointerEvent, meeting: CalendarMeeting): void => {
    event.stopPropagation();
    if (!isByHand(event)) return;
    event.preventDefault();
    const day = dayAt(hours.current, event.clientX) ?? days[0]!;
    const from = minutesOn(day, meeting.startsAt, timeZone);
    const length = (Date.parse(meeting.endsAt) - Date.parse(meeting.startsAt)) / 60_000;
    const held = minuteAt(event.clientY) - from;
    const at = ({ clientX, clientY }: Point): Dragged => {
      const start = within(minuteAt(clientY) - held, 0, 1440 - step);
      return { id: meeting.id, day: dayAt(hours.current, clientX) ?? day, from: start, to: start + length };
    };
    follow(event, { at, show: setDragged, done: (end) => void move(meeting, timesOf(end)) });
  };
  const select = (event: PointerEvent, place: number): void => {
    if (!isByHand(event)) return;
    const first = minuteAt(event.clientY);
    const at = ({ clientY }: Point): Dragged => {
      const other = within(minuteAt(clientY), 0, 1440);
      const from = Math.min(first, other);
      return { id: null, day: days[place]!, from, to: Math.max(first, other, from + step) };
    };
    follow(event, { at, show: setDragged, done: (end) => onPlan(timesOf(end)) });
  };
  return { dragged, grab, select };
}

type Point = { clientX: number; clientY: number };

/** A finger scrolls. */
function isByHand({ button, pointerType }: PointerEvent): boolean {
  return button === 0 && pointerType !== 'touch';
}

function dayAt(hours: HTMLElement | null, x: number): string | undefined {
  const columns = [...(hours?.querySelectorAll<HTMLElement>('[data-day]') ?? [])];
  return columns.find((one) => {
    const { left, right } = one.getBoundingClientRect();
    return x >= left && x < right;
  })?.dataset['day'];
}

type Following = {
  at: (point: Point) => Dragged;
  show: (dragged: Dragged | null) => void;
  done: (end: Dragged) => void;
};

/** Follows the hand until it lets go; Escape gives up, and a hand that hardly moved has only clicked. */
function follow(start: Point, { at, show, done }: Following): void {
  let last: Dragged | null = null;
  const control = new AbortController();
  const { signal } = control;
  const stop = (): void => {
    control.abort();
    show(null);
  };
  const moved = (point: Point): void => {
    const way = Math.hypot(point.clientX - start.clientX, point.clientY - start.clientY);
    if (!last && way < leastPixels) return;
    last = at(point);
    show(last);
  };
  const letGo = (): void => {
    stop();
    if (!last) return;
    keepFromClick();
    done(last);
  };
  addEventListener('pointermove', moved, { signal });
  addEventListener('pointerup', letGo, { signal });
  addEventListener('pointercancel', stop, { signal });
  addEventListener('keydown', (event) => event.key === 'Escape' && stop(), { signal });
}

function within(minutes: number, least: number, most: number): number {
  return Math.min(Math.max(minutes, least), most);
}

/** The click that ends a drag opens nothing. */
function keepFromClick(): void {
  const control = new AbortController();
  const stop = (event: MouseEvent): void => {
    event.preventDefault();
    event.stopPropagation();
  };
  addEventListener('click', stop, { capture: true, once: true, signal: control.signal });
  setTimeout(() => control.abort(), 0);
}
