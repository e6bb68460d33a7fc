/** How well written names lead to their companies: variants that must be found, strangers that must not. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { compareKeys, likelyFrom, scoreOf } from '../src/accounts/model/duplicates/compare-keys.ts';
import { readCompanyName } from '../src/accounts/model/duplicates/company-name.ts';
import { keysOf, type DuplicateKey } from '../src/accounts/model/duplicates/duplicate-keys.ts';
import { trigramsOf } from '../src/accounts/model/duplicates/name-likeness.ts';
import { readAloud } from '../src/records/server/index.ts';

const shared = path.resolve(import.meta.dirname, '../../shared/data/corpora/cn_reference');

/** 280,000 short names of companies that others gathered; null where they are not there. */
export function shortNames(): string[] | null {
  const file = path.join(shared, 'company_short_forms_28w.txt');
  if (!existsSync(file)) return null;
  const lines = readFileSync(file, 'utf8').split(/\r?\n/).slice(3);
  return [...new Set(lines.map((line) => line.trim()).filter((line) => [...line].length >= 2))];
}

const trades = '科技 贸易 机械 电子 建材 食品 物流 文化传媒 医疗器械 环保设备 精密制造 新材料'.split(' ');
const places = '深圳市 上海 北京 杭州市 广东省 成都 苏州市 武汉'.split(' ');
const forms = '有限公司 有限责任公司 股份有限公司 集团有限公司 （集团）有限公司'.split(' ');

/** The same on every run. */
export function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

/** A legal name from a short one. */
export function legalName(short: string, roll: (sides: number) => number): string {
  return `${places[roll(places.length)]}${short}${trades[roll(trades.length)]}${forms[roll(forms.length)]}`;
}

type Index = { keys: DuplicateKey[][]; byGram: Map<string, number[]>; byKey: Map<string, number[]> };

export async function benchNames(): Promise<void> {
  const all = shortNames();
  if (!all) return console.log('the names are not here: ../shared/data/corpora/cn_reference');
  const roll = dice(7);
  const cores = new Set(all.map((name) => readCompanyName(name).core));
  const rate = (100 * (all.length - cores.size)) / all.length;
  console.log(
    `${all.length} short names, ${cores.size} cores: ${rate.toFixed(2)} % share theirs with another`,
  );
  const some = all.filter((_, place) => place % 7 === 0);
  const names = some.map((short) => legalName(short, roll));
  const index = indexOf(names);
  const asked = Array.from({ length: 600 }, () => roll(names.length));
  for (const [kind, change] of Object.entries(variants)) tell(kind, index, names, asked, change);
}

function indexOf(names: readonly string[]): Index {
  const index: Index = { keys: [], byGram: new Map(), byKey: new Map() };
  const add = (map: Map<string, number[]>, key: string, place: number) => {
    const places = map.get(key);
    if (places) places.push(place);
    else map.set(key, [place]);
  };
  for (const [place, name] of names.entries()) {
    const keys = keysOf({ company: [name] }, readAloud);
    index.keys.push(keys);
    for (const { kind, key } of keys) {
      if (kind === 'region') continue;
      add(index.byKey, `${kind} ${key}`, place);
      for (const gram of lookedUpBy(kind, key)) add(index.byGram, gram, place);
    }
  }
  return index;
}

/** The trigrams that priv.companies_alike looks up: of a sound those of the name's own part, marked as sounds. */
function lookedUpBy(kind: DuplicateKey['kind'], key: string): string[] {
  const looksUp = kind === 'company' || kind === 'company_sound';
  const text = kind === 'company_sound' ? key.split(' ')[0]! : key;
  return looksUp ? [...trigramsOf(text)].map((gram) => `${kind} ${gram}`) : [];
}

/** Those that share enough trigrams with a name or its sound to be alike, and those with an equal key. */
function candidates(index: Index, keys: readonly DuplicateKey[]): Set<number> {
  const found = new Set<number>();
  for (const { kind, key } of keys) {
    if (kind === 'region') continue;
    for (const place of index.byKey.get(`${kind} ${key}`) ?? []) found.add(place);
    const grams = lookedUpBy(kind, key);
    const counts = new Map<number, number>();
    for (const gram of grams)
      for (const place of index.byGram.get(gram) ?? []) counts.set(place, (counts.get(place) ?? 0) + 1);
    for (const [place, count] of counts) if (count >= 0.6 * grams.length) found.add(place);
  }
  return found;
}

type Change = (name: string, roll: (sides: number) => number) => string;

function tell(
  kind: string,
  index: Index,
  names: readonly string[],
  asked: readonly number[],
  change: Change,
): void {
  const roll = dice(11);
  let [found, strangers, told] = [0, 0, 0];
  for (const place of asked) {
    const keys = keysOf({ company: [change(names[place]!, roll)] }, readAloud);
    const hits = [...candidates(index, keys)].filter(
      (one) => scoreOf(compareKeys(keys, index.keys[one]!, 'companies')) >= likelyFrom,
    );
    if (hits.includes(place)) found += 1;
    // Another record of the same name is no stranger.
    const core = readCompanyName(names[place]!).core;
    strangers += hits.filter((one) => readCompanyName(names[one]!).core !== core).length;
    told += hits.length;
  }
  const recall = ((100 * found) / asked.length).toFixed(1);
  const precision = told === 0 ? '–' : ((100 * (told - strangers)) / told).toFixed(1);
  console.log(
    `${kind.padEnd(24)} recall ${recall} %  precision ${precision} %  strangers per question ${(strangers / asked.length).toFixed(3)}`,
  );
}

const formAtEnd = /(?:（集团）)?(?:股份|集团)?有限(?:责任)?公司$/;
const placeInFront = new RegExp(`^(?:${places.join('|')})`);
const bare: Change = (name) => name.replace(formAtEnd, '').replace(placeInFront, '');

const variants: Record<string, Change> = {
  'as it is': (name) => name,
  'another legal form': (name, roll) => name.replace(formAtEnd, forms[roll(forms.length)]!),
  'without legal form': (name) => name.replace(formAtEnd, ''),
  'without place': (name) => name.replace(placeInFront, ''),
  'short: neither': bare,
  'place in brackets': (name) => `${bare(name, dice(1))}（${placeInFront.exec(name)?.[0] ?? ''}）有限公司`,
  'full width and spaces': (name) =>
    [...name].join('　').replace(/[!-~]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0)),
  'traditional writing': (name) => [...name].map((one) => traditional.get(one) ?? one).join(''),
  'a character of equal sound': (name, roll) =>
    changed(bare(name, roll), roll, (one) => sameSound(one, roll)),
  'a character left out': (name, roll) => changed(bare(name, roll), roll, () => ''),
  'two characters swapped': (name, roll) => swapped(bare(name, roll), roll),
  'another trade': (name, roll) => {
    const trade = trades.find((one) => name.includes(one));
    return trade ? name.replace(trade, trades[roll(trades.length)]!) : name;
  },
};

/** From the product's own table, the other way round. */
const traditional = new Map(
  [
    ...'华華国國业業贸貿实實东東广廣龙龍凤鳳马馬丽麗兴興荣榮达達陽陽张張陈陳医醫药藥电電机機设設备備传傳广廣环環网網车車达達诚誠鑫鑫优優创創'.matchAll(
      /../gu,
    ),
  ].map(([pair]) => [...pair] as [string, string]),
);

const bySound = new Map<string, string[]>();

function sameSound(character: string, roll: (sides: number) => number): string {
  if (bySound.size === 0) {
    for (const one of new Set((shortNames() ?? []).slice(0, 60_000).join(''))) {
      const sound = readAloud(one)[0];
      if (sound) bySound.set(sound, [...(bySound.get(sound) ?? []), one]);
    }
  }
  const others = (bySound.get(readAloud(character)[0] ?? '') ?? []).filter((one) => one !== character);
  return others[roll(others.length)] ?? character;
}

function changed(name: string, roll: (sides: number) => number, by: (one: string) => string): string {
  const characters = [...name];
  const place = roll(Math.max(1, characters.length - 2));
  characters[place] = by(characters[place]!);
  return characters.join('');
}

function swapped(name: string, roll: (sides: number) => number): string {
  const characters = [...name];
  const place = roll(Math.max(1, characters.length - 2));
  [characters[place], characters[place + 1]] = [characters[place + 1]!, characters[place]!];
  return characters.join('');
}
