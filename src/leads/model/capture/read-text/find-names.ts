/** Names of people in a text, alone or beside their title. */
import { finding, type Finding } from './finding.ts';
import { isTitle, looseTitle, title } from './find-titles.ts';
import { placeNamed } from './places.ts';
import { linesOf, piecesOf, type Part } from './source-text.ts';
import { commonSurname, looksLikeWord, surname } from './surnames.ts';

const given = '(?:(?![的了吗吧呢是在我你他她这那们不没有要会就都也很啊呀哦嗯么什怎])\\p{Script=Han}){1,2}';
const person = `${surname}${given}`;
const address =
  '(?:先生|女士|小姐|总|经理|主任|工|老师|厂长|校长|院长|店长|部长|处长|科长|老板|医生|教授|姐|哥|董|局)';
const latinName = '[A-Z][a-z]+(?:[ \\t]+[A-Z][a-z.]*){1,2}';

const introduction =
  /^(?:(?:您?你?们?好|哈喽|hi|hello)[呀啊]?)?(?:我这边)?(?:(?:我|本人)(?:是|叫|名叫|姓名是)|这边是|这里是|我是|我叫|叫我|敝姓|免贵姓|我姓|姓|联系人?(?:是)?|找|的|是|by)?\s*/iu;

type Shape = { pattern: RegExp; sureness: number };

/** From the surest to the weakest; the groups are name and title. */
const shapes: readonly Shape[] = [
  {
    pattern: new RegExp(`^(?<name>${person})\\s*[-/(（,]?\\s*(?<title>${title})[)）]?$`, 'u'),
    sureness: 0.92,
  },
  { pattern: new RegExp(`^(?<title>${title})\\s*[-/:]?\\s*(?<name>${person})$`, 'u'), sureness: 0.9 },
  {
    pattern: new RegExp(`^(?<title>${title})\\s*[-/:]?\\s*(?<name>${surname}${address})$`, 'u'),
    sureness: 0.85,
  },
  {
    pattern: new RegExp(
      `^\\p{Script=Han}{1,6}(?:部|处|科|办|室|中心|院|厂)(?<name>${surname}${address})$`,
      'u',
    ),
    sureness: 0.75,
  },
  {
    pattern: new RegExp(
      `^[^的]{0,12}(?:部|科|处|室|中心|公司|厂|集团|店|院|校)的(?<name>${surname}${given})$`,
      'u',
    ),
    sureness: 0.78,
  },
  { pattern: new RegExp(`^(?<name>${surname}${given}?${address})$`, 'u'), sureness: 0.75 },
  { pattern: new RegExp(`^(?<name>${latinName})\\s*[-/(]\\s*(?<title>${title})\\)?$`, 'u'), sureness: 0.85 },
  { pattern: new RegExp(`^(?<name>${person})\\s*[-/]?\\s*(?<title>${looseTitle})$`, 'u'), sureness: 0.72 },
  { pattern: new RegExp(`^(?<title>${looseTitle})\\s*[-/]?\\s*(?<name>${person})$`, 'u'), sureness: 0.7 },
];

const alone = new RegExp(`^${commonSurname}${given}$`, 'u');
const spaced = new RegExp(`^(${commonSurname})\\s{1,4}(\\p{Script=Han})$`, 'u');
const saidAlone = new RegExp(`^${surname}(?:${given})?$`, 'u');
const called = new RegExp(`^(?<name>${surname}(?:${given})?${address})(?=您?你?好|[,，\\s]|$)`, 'u');

/** Names, with the titles that stand beside them; then titles that stand alone. */
export function findNames(text: string): Finding[] {
  return linesOf(text).flatMap(
    (line) => spacedName(line) ?? piecesOf(line).flatMap((piece) => readPiece(piece)),
  );
}

/** 「孙 浩」: two characters set wide, on a line of their own. */
function spacedName({ text, from }: Part): Finding[] | null {
  const found = spaced.exec(text);
  return found ? [finding('name', `${found[1]}${found[2]}`, from, text.length, 0.65)] : null;
}

function readPiece(piece: Part): Finding[] {
  const beginning = introduction.exec(piece.text)?.[0] ?? '';
  const told = piece.text
    .slice(beginning.length)
    .replace(/[()（）]+$/u, '')
    .trim();
  const at = piece.from + beginning.length + piece.text.slice(beginning.length).indexOf(told);
  if (told === '' || looksLikeWord(told)) return [];
  if (isTitle(told)) return [finding('title', told, at, told.length, 0.85)];
  return beside(told, at) ?? byItself(told, at, beginning !== '');
}

function beside(told: string, at: number): Finding[] | null {
  for (const { pattern, sureness } of shapes) {
    const groups = pattern.exec(told)?.groups;
    const name = groups?.['name'];
    if (!name || isTitle(name) || looksLikeWord(name)) continue;
    const job = groups['title'];
    const found = [finding('name', name, at + told.indexOf(name), name.length, sureness)];
    if (job) found.push(finding('title', job, at + told.lastIndexOf(job), job.length, sureness));
    return found;
  }
  return null;
}

function byItself(told: string, at: number, isSaid: boolean): Finding[] {
  if (placeNamed(told)) return [];
  if (isSaid && saidAlone.test(told))
    return [finding('name', told, at, told.length, told.length > 1 ? 0.85 : 0.5)];
  if (alone.test(told)) return [finding('name', told, at, told.length, 0.62)];
  return [];
}

/** "王总您好": whom the other side speaks to. */
export function findCalledNames(line: Part): Finding[] {
  const name = called.exec(line.text)?.groups?.['name'];
  return name && !looksLikeWord(name) ? [finding('name', name, line.from, name.length, 0.7)] : [];
}

const latinLine = new RegExp(`^${latinName}$`, 'u');
const latinIntroduction = new RegExp(
  `(?:[Tt]his is|I am|I'm|[Mm]y name is|[Nn]ame's)\\s+(${latinName})(?=\\s+(?:from|of|at|with|here)\\b|\\s*[|,.]|$)`,
  'gm',
);
const latinWords =
  /\b(?:Best|Kind|Warm|Regards|Thanks|Thank|Dear|Hello|Hi|Road|Street|Building|China|Tel|Mobile|Phone|Address|Co|Room|Floor|District|Avenue|Park|Sent|From|You|Sincerely|Yours|Let|Looking|We|The)\b/;

/** Names in Latin letters: introduced, or on a line of their own as on cards and under e-mails. */
export function findLatinNames(text: string): Finding[] {
  const introduced = [...text.matchAll(latinIntroduction)].map((found) => {
    const from = found.index + found[0].indexOf(found[1]!);
    return finding('name', found[1]!, from, found[1]!.length, 0.85);
  });
  const alone = linesOf(text)
    .flatMap((line) => piecesOf(line))
    .filter(({ text: told }) => latinLine.test(told) && !isTitle(told) && !latinWords.test(told))
    .map((piece) => finding('name', piece.text, piece.from, piece.text.length, 0.6));
  return [...introduced, ...alone];
}
