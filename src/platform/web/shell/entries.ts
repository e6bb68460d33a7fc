/** What a domain hands to the shell; the shell itself knows none of them. */
import type { LucideIcon } from 'lucide-react';
import type { ComponentType } from 'react';
import type { Label } from '../../model/label.ts';

/** One address of the product. `path` as the router writes it: /deals/$dealId. */
export type RouteEntry = {
  path: string;
  title: Label;
  /** The page, loaded when first visited. */
  load: () => Promise<{ Page: ComponentType }>;
  /**
   * `full` fills the window, without the rail and the bars: a drawing board. `bare` stands outside the shell: signing in, a
   * public form, a big screen.
   */
  frame?: 'shell' | 'full' | 'bare';
};

/** One entry of the left rail; the first four marked `onPhone` stand in the phone's bar, the rest behind "more". */
export type RailEntry = {
  id: string;
  label: Label;
  icon: LucideIcon;
  href: string;
  onPhone?: boolean;
  /** How much waits there, as a small mark; nothing when nothing does. */
  Mark?: ComponentType;
  /** The place this one is a part of, by id: it shows beneath that, when that is open. */
  under?: string | undefined;
  /** Stands apart at the foot of the rail: settings. */
  atFoot?: boolean;
};

/** A place of the rail with its parts. */
export type RailPlace = { entry: RailEntry; parts: readonly RailEntry[] };

/** The places with their parts; a part whose place is not there for this person stands by itself. */
export function placesOf(entries: readonly RailEntry[]): readonly RailPlace[] {
  const isPart = ({ under }: RailEntry) => entries.some(({ id }) => id === under);
  return entries
    .filter((entry) => !isPart(entry))
    .map((entry) => ({ entry, parts: entries.filter(({ under }) => under === entry.id) }));
}

/** What is done most, within reach of the thumb on every page. */
export type QuickAct = { name: string; icon: LucideIcon; onPress: () => void };

/** Whether the page at `pathname` lies under the entry. */
export function isUnder(pathname: string, href: string): boolean {
  return href === '/' ? pathname === '/' : pathname === href || pathname.startsWith(`${href}/`);
}

/** The entry that the page belongs to: of several it lies under, the nearest. */
export function entryAt(entries: readonly RailEntry[], pathname: string): RailEntry | undefined {
  return entries
    .filter((entry) => isUnder(pathname, entry.href))
    .toSorted((a, b) => b.href.length - a.href.length)[0];
}

/** The four entries of the phone's bar, and the rest. */
export function forPhone(entries: readonly RailEntry[]): {
  bar: readonly RailEntry[];
  more: readonly RailEntry[];
} {
  const bar = entries.filter((entry) => entry.onPhone).slice(0, 4);
  return { bar, more: entries.filter((entry) => !bar.includes(entry)) };
}
