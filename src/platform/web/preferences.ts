/** What a person chose for this browser: language, theme, how money is written, how the rail is folded. */
import { useSyncExternalStore } from 'react';
import type { Locale } from '../model/label.ts';
import type { MoneyStyle } from '../model/money.ts';

export type ThemeChoice = 'system' | 'light' | 'dark';

export type Preferences = {
  locale: Locale;
  theme: ThemeChoice;
  moneyStyle: MoneyStyle;
  railFolded: boolean;
  /** Places of the rail that were opened or closed by hand, by id; the others are open while one is there. */
  railPlaces: Readonly<Record<string, boolean>>;
};

/** The script that runs before the first paint reads the same key. */
const storageKey = 'mingdou.preferences';
const firstChoice: Preferences = {
  locale: 'zh-CN',
  theme: 'system',
  moneyStyle: 'full',
  railFolded: false,
  railPlaces: {},
};
const listeners = new Set<() => void>();

function readStored(): Preferences {
  try {
    return {
      ...firstChoice,
      ...(JSON.parse(localStorage.getItem(storageKey) ?? '{}') as Partial<Preferences>),
    };
  } catch {
    return firstChoice;
  }
}

let current: Preferences = readStored();

function store(next: Preferences): void {
  try {
    localStorage.setItem(storageKey, JSON.stringify(next));
  } catch {
    // A browser that keeps nothing still shows the choice until the page is left.
  }
}

export function preferences(): Preferences {
  return current;
}

/** Takes over the named choices at once, for every part of the page, and keeps them for the next visit. */
export function choose(change: Partial<Preferences>): void {
  current = { ...current, ...change };
  store(current);
  showOnDocument();
  for (const listener of listeners) listener();
}

function isDark(): boolean {
  return (
    current.theme === 'dark' ||
    (current.theme === 'system' && matchMedia('(prefers-color-scheme: dark)').matches)
  );
}

function showOnDocument(): void {
  document.documentElement.lang = current.locale;
  document.documentElement.dataset['theme'] = isDark() ? 'dark' : 'light';
}

/** Puts language and theme on the document and follows the system's theme; returns how to stop. */
export function followPreferences(): () => void {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const onSystemChange = (): void => choose({});
  showOnDocument();
  dark.addEventListener('change', onSystemChange);
  return () => dark.removeEventListener('change', onSystemChange);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function usePreferences(): Preferences {
  return useSyncExternalStore(subscribe, preferences);
}

/** The theme as drawn now; changes with the choice and with the system. */
export function useIsDark(): boolean {
  return useSyncExternalStore(subscribe, isDark);
}
