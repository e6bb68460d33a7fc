/** Where somebody is: what he says of himself, else the place his company is named after. */
import type { Finding } from './finding.ts';
import { placesOf } from './find-labelled.ts';
import { placesIn } from './places.ts';
import { linesOf, piecesOf } from './source-text.ts';

const cue =
  /(?:坐标|位于|人在|(?:我|我们|咱|公司|工厂|厂子?|总部|单位|门店|项目|地点|地址|客户)(?:这边)?(?:就|都)?(?:是)?在|这边在|来自|发到|发货到|送到|寄到|based in|located in|from)\s*(?:是|:)?\s*/gi;

/** Places that are said, sureness 0.85; in an address, 0.75; at the beginning of a piece, 0.65; of the company's name, 0.6. */
export function findPlaces(text: string, company: Finding | undefined): Finding[] {
  const said = [...text.matchAll(cue)].flatMap((found) => {
    const from = found.index + found[0].length;
    const stretch = text.slice(from, from + 12);
    return placesIn(stretch).some(({ at }) => at === 0)
      ? placesOf(stretch.split(/[|\n,;。]/)[0]!, from, 0.85)
      : [];
  });
  const addresses = [
    ...text.matchAll(
      /(?:\p{Script=Han}{2,8}(?:省|自治区))?\s*\p{Script=Han}{2,8}市?\p{Script=Han}{1,8}(?:区|县|镇|街道|路|大道|街|园区|工业园)[\p{Script=Han}\d]*\d+\s*(?:号|栋|室|楼|座|层)/gu,
    ),
  ].flatMap((found) => placesOf(found[0], found.index, 0.75));
  return [...said, ...addresses, ...atBeginnings(text), ...ofCompany(company)];
}

/** 「西安市雁塔区…」: a piece that begins with a place named in full. */
function atBeginnings(text: string): Finding[] {
  return linesOf(text)
    .flatMap((line) => piecesOf(line))
    .flatMap((piece) => {
      const first = placesIn(piece.text)[0];
      const isFull = first?.at === 0 && /[省市区]$/.test(piece.text.slice(0, first.length));
      return isFull ? placesOf(piece.text, piece.from, 0.65) : [];
    });
}

function ofCompany(company: Finding | undefined): Finding[] {
  if (!company) return [];
  const branch = /(\p{Script=Han}{2,5})分公司$/u.exec(company.value);
  const from = branch ? company.span.from + branch.index : company.span.from;
  const stretch = branch ? branch[1]! : company.value.slice(0, 12);
  const first = placesIn(stretch)[0];
  if (!first || first.at > (branch ? 0 : stretch.indexOf('(') + 1) || !first.isSure) return [];
  return placesOf(stretch, from, 0.6);
}
