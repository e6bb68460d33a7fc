/** The looks of walls: the tokens of the design system as they stand on a screen that is seen from afar. */
import type { CSSProperties } from 'react';
import type { ScreenTheme } from '../../model/screen/screen.ts';

type Tokens = Readonly<Record<string, string>>;

const night: Tokens = {
  paper: '#040b18',
  surface: 'rgb(18 40 78 / 0.5)',
  raised: '#0d2040',
  sunken: '#081528',
  hover: '#14305c',
  ink: '#eef4ff',
  'ink-soft': '#b3c6e4',
  'ink-faint': '#8199bf',
  line: 'rgb(111 164 255 / 0.18)',
  'line-field': '#4d6a98',
  accent: '#45b4ff',
  'accent-strong': '#8dd2ff',
  'accent-soft': 'rgb(69 180 255 / 0.16)',
  'on-accent': '#04101f',
  good: '#43dd9b',
  'good-soft': 'rgb(67 221 155 / 0.16)',
  warn: '#ffc65c',
  'warn-soft': 'rgb(255 198 92 / 0.16)',
  bad: '#ff8378',
  'bad-soft': 'rgb(255 131 120 / 0.16)',
  tip: '#eef4ff',
  'on-tip': '#04101f',
  'chart-1': '#45b4ff',
  'chart-2': '#ffb659',
  'chart-3': '#43dd9b',
  'chart-4': '#b895ff',
  'chart-5': '#ff8378',
  'chart-6': '#8ea3c4',
  'chart-7': '#3ad3dc',
  'chart-8': '#dbd66e',
  wall: 'radial-gradient(120% 90% at 50% 0%, #0e2a55 0%, #071530 46%, #040b18 100%)',
};

const ink: Tokens = {
  ...night,
  paper: '#0c0b09',
  surface: 'rgb(58 49 33 / 0.38)',
  raised: '#241f15',
  sunken: '#15120c',
  hover: '#33291a',
  ink: '#f8f1e3',
  'ink-soft': '#d2c5a6',
  'ink-faint': '#a3967a',
  line: 'rgb(235 200 120 / 0.18)',
  'line-field': '#7d6e4b',
  accent: '#eac56c',
  'accent-strong': '#f6dda0',
  'accent-soft': 'rgb(234 197 108 / 0.16)',
  'on-accent': '#1a1408',
  good: '#7fd6a6',
  warn: '#f0c05f',
  bad: '#f1907f',
  'chart-1': '#eac56c',
  'chart-2': '#7fbbdb',
  'chart-3': '#7fd6a6',
  'chart-4': '#caa0d6',
  'chart-5': '#f1907f',
  'chart-6': '#aea48e',
  'chart-7': '#72c8c8',
  'chart-8': '#d3d27f',
  wall: 'radial-gradient(120% 90% at 50% 0%, #2c2413 0%, #15120b 50%, #0c0b09 100%)',
};

const paper: Tokens = {
  paper: '#f1efe7',
  surface: '#fffefb',
  raised: '#ffffff',
  sunken: '#ebe8dd',
  hover: '#e6e2d5',
  ink: '#171c22',
  'ink-soft': '#434b54',
  'ink-faint': '#646b74',
  line: '#dcd8ca',
  'line-field': '#8f939a',
  accent: '#1f5fa6',
  'accent-strong': '#174a83',
  'accent-soft': '#e2ecf7',
  'on-accent': '#ffffff',
  good: '#1a7646',
  'good-soft': '#e4f2ea',
  warn: '#875600',
  'warn-soft': '#faf0da',
  bad: '#b3302a',
  'bad-soft': '#fbe9e7',
  tip: '#1d2126',
  'on-tip': '#f6f6f3',
  'chart-1': '#1f5fa6',
  'chart-2': '#c17a22',
  'chart-3': '#2f8f6b',
  'chart-4': '#865799',
  'chart-5': '#c0564a',
  'chart-6': '#64748a',
  'chart-7': '#2f8f9b',
  'chart-8': '#87852f',
  wall: 'linear-gradient(180deg, #f8f6ef 0%, #efece2 100%)',
};

const tokensOf: Readonly<Record<ScreenTheme, Tokens>> = { night, ink, paper };

export const isDarkWall = (theme: ScreenTheme): boolean => theme !== 'paper';

/** The theme on an element: everything within it takes its colours from there. */
export function wallStyle(theme: ScreenTheme): CSSProperties {
  const tokens = Object.entries(tokensOf[theme]).map(([name, value]) => [`--${name}`, value]);
  return {
    ...Object.fromEntries(tokens),
    colorScheme: isDarkWall(theme) ? 'dark' : 'light',
    background: 'var(--wall)',
    color: 'var(--ink)',
  };
}

/** The plain colour behind a wall, for the moment before it is drawn. */
export const colorBehind = (theme: ScreenTheme): string => tokensOf[theme]['paper']!;
