// A small streaming reader of the XML inside workbooks: elements, attributes and text, nothing else.
import { refuse } from '../../../platform/model/refusal.ts';
import { fileRefusals } from '../../model/refusals.ts';

export type XmlSink = {
  /** An element begins; `name` has no prefix, `attributes` is its raw text for `readAttribute`. */
  open(name: string, attributes: string): void;
  /** Text, possibly in several pieces, with its character references resolved. */
  text?(piece: string): void;
  close(name: string): void;
};

/** A tag or a comment longer than this is an attack on memory. In characters. */
const longestTag = 1 << 20;

const references: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function resolveReference(whole: string, code: string): string {
  if (code[0] !== '#')
    return Object.hasOwn(references, code) ? references[code]! : refuse(fileRefusals.forbiddenXml);
  const point = code[1] === 'x' ? Number.parseInt(code.slice(2), 16) : Number.parseInt(code.slice(1), 10);
  return point >= 0 && point <= 0x10ffff ? String.fromCodePoint(point) : whole;
}

/** Text with its character references resolved; any entity but the five of XML itself is refused. */
function unescapeXml(text: string): string {
  return text.includes('&') ? text.replace(/&([^;&\s]{1,40});/g, resolveReference) : text;
}

/** The value of an attribute, with or without a prefix; undefined when it is not there. */
export function readAttribute(attributes: string, name: string): string | undefined {
  let from = 0;
  for (;;) {
    const at = attributes.indexOf(`${name}=`, from);
    if (at === -1) return undefined;
    const before = attributes[at - 1];
    const quote = attributes[at + name.length + 1];
    if ((before === undefined || /[\s:]/.test(before)) && (quote === '"' || quote === "'")) {
      const start = at + name.length + 2;
      return unescapeXml(attributes.slice(start, attributes.indexOf(quote, start)));
    }
    from = at + 1;
  }
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** Where the tag that begins at `start` ends: the first `>` outside quotes; -1 when it is not all there yet. */
function endOfTag(text: string, start: number): number {
  let end = text.indexOf('>', start);
  let quote = 0;
  let from = start;
  while (end !== -1) {
    for (; from < end; from += 1) {
      const code = text.charCodeAt(from);
      if (code !== 34 && code !== 39) continue;
      if (quote === 0) quote = code;
      else if (quote === code) quote = 0;
    }
    if (quote === 0) return end;
    end = text.indexOf('>', end + 1);
  }
  return -1;
}

function emitTag(tag: string, sink: XmlSink): void {
  if (tag[0] === '/') {
    sink.close(localName(tag.slice(1).trimEnd()));
    return;
  }
  const selfClosing = tag.endsWith('/');
  const inner = selfClosing ? tag.slice(0, -1) : tag;
  const space = inner.search(/\s/);
  const name = localName(space === -1 ? inner : inner.slice(0, space));
  sink.open(name, space === -1 ? '' : inner.slice(space));
  if (selfClosing) sink.close(name);
}

/** Handles `<!…>` and `<?…?>`; gives the place after it, or -1 when it is not all there yet. */
function skipDeclaration(text: string, at: number, sink: XmlSink): number {
  const [opening, closing] = text.startsWith('<!--', at)
    ? ['<!--', '-->']
    : text.startsWith('<![CDATA[', at)
      ? ['<![CDATA[', ']]>']
      : ['<?', '?>'];
  if (!text.startsWith(opening, at)) {
    // `<!DOCTYPE` and `<!ENTITY`; a shorter piece may still become a comment.
    return text.length - at < 9 ? -1 : refuse(fileRefusals.forbiddenXml);
  }
  const end = text.indexOf(closing, at + opening.length);
  if (end === -1) return -1;
  if (opening === '<![CDATA[') sink.text?.(text.slice(at + opening.length, end));
  return end + closing.length;
}

/** Text up to `end`, but for a character reference that is not complete yet. */
function emitText(text: string, at: number, end: number, sink: XmlSink, complete: boolean): number {
  const open = complete ? -1 : text.lastIndexOf('&', end - 1);
  const until = open >= at && end - open < 48 && !text.slice(open, end).includes(';') ? open : end;
  if (until > at && sink.text) sink.text(unescapeXml(text.slice(at, until)));
  return until;
}

/** A parser fed piece by piece; `end` refuses what stops in the middle of a tag. */
export function createXmlParser(sink: XmlSink): { feed(piece: string): void; end(): void } {
  let rest = '';
  return {
    feed(piece) {
      const text = rest === '' ? piece : rest + piece;
      let at = 0;
      while (at < text.length) {
        const tagAt = text.indexOf('<', at);
        at = emitText(text, at, tagAt === -1 ? text.length : tagAt, sink, tagAt !== -1);
        if (tagAt === -1) break;
        const mark = text[tagAt + 1];
        const next =
          mark === '!' || mark === '?' ? skipDeclaration(text, tagAt, sink) : endOfTag(text, tagAt) + 1;
        if (next <= 0) break;
        if (mark !== '!' && mark !== '?') emitTag(text.slice(tagAt + 1, next - 1), sink);
        at = next;
      }
      rest = text.slice(at);
      if (rest.length > longestTag) refuse(fileRefusals.tooLarge);
    },
    end() {
      if (rest.trim() !== '') refuse(fileRefusals.damaged);
    },
  };
}
