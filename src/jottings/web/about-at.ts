import { aboutObjects, type AboutObject } from '../model/about.ts';

export type About = { object: AboutObject; id: string };

/** The record whose page this is: /deals/… */
export function aboutAt(pathname: string): About | null {
  const [, places = '', id = ''] = /^\/(\w+)\/([0-9a-f-]{36})$/.exec(pathname) ?? [];
  const object = aboutObjects.find((one) => `${one}s` === places);
  return object ? { object, id } : null;
}
