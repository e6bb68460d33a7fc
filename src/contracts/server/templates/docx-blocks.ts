/** The text of a Word file as paragraphs and tables, in the order in which one reads it. */
import { XmlNodeType, type XmlGeneralNode, type XmlNode } from 'easy-template-x';

type PaperRun = { text: string; isBold: boolean };
export type PaperParagraph = {
  kind: 'paragraph';
  /** 0 for plain text; 1 is the title. */
  level: number;
  align: 'left' | 'center' | 'right';
  runs: readonly PaperRun[];
};
type PaperTable = { kind: 'table'; rows: readonly (readonly (readonly PaperParagraph[])[])[] };
export type PaperBlock = PaperParagraph | PaperTable;

/** What the body of a document says; pictures and decoration are left to Word. */
export function blocksOf(root: XmlNode): PaperBlock[] {
  const body = descend(root, 'w:body')[0];
  return body ? childrenOf(body).flatMap(blockOf) : [];
}

function blockOf(node: XmlGeneralNode): PaperBlock[] {
  if (node.nodeName === 'w:p') return [paragraphOf(node)];
  if (node.nodeName === 'w:tbl') return [tableOf(node)];
  // Content controls wrap what they hold.
  return ['w:sdt', 'w:sdtContent'].includes(node.nodeName) ? childrenOf(node).flatMap(blockOf) : [];
}

function tableOf(node: XmlGeneralNode): PaperTable {
  const rows = childrenOf(node, 'w:tr').map((row) =>
    childrenOf(row, 'w:tc').map((cell) => childrenOf(cell, 'w:p').map(paragraphOf)),
  );
  return { kind: 'table', rows };
}

const aligns: Readonly<Record<string, PaperParagraph['align']>> = {
  center: 'center',
  right: 'right',
  end: 'right',
};

function paragraphOf(node: XmlGeneralNode): PaperParagraph {
  const [properties] = childrenOf(node, 'w:pPr');
  const valueOf = (name: string) =>
    (properties && childrenOf(properties, name)[0]?.attributes?.['w:val']) ?? '';
  return {
    kind: 'paragraph',
    level: levelOf(valueOf('w:pStyle')),
    align: aligns[valueOf('w:jc')] ?? 'left',
    runs: descend(node, 'w:r')
      .map(runOf)
      .filter(({ text }) => text !== ''),
  };
}

function levelOf(style: string): number {
  if (/^title$/i.test(style)) return 1;
  return Number(/^(?:heading)?\s*([1-6])$/i.exec(style)?.[1] ?? 0);
}

function runOf(node: XmlGeneralNode): PaperRun {
  const [properties] = childrenOf(node, 'w:rPr');
  const bold = properties && childrenOf(properties, 'w:b')[0];
  const isBold = bold !== undefined && !['0', 'false'].includes(bold.attributes?.['w:val'] ?? '');
  return { isBold, text: childrenOf(node).map(textOf).join('') };
}

function textOf(node: XmlGeneralNode): string {
  if (node.nodeName === 'w:tab') return '\u3000';
  if (node.nodeName === 'w:br' || node.nodeName === 'w:cr') return '\n';
  if (node.nodeName !== 'w:t') return '';
  return (node.childNodes ?? [])
    .map((child) => (child.nodeType === XmlNodeType.Text ? child.textContent : ''))
    .join('');
}

function childrenOf(node: XmlNode, name?: string): XmlGeneralNode[] {
  return (node.childNodes ?? []).filter(
    (child): child is XmlGeneralNode =>
      child.nodeType === XmlNodeType.General && (name === undefined || child.nodeName === name),
  );
}

function descend(node: XmlNode, name: string): XmlGeneralNode[] {
  return childrenOf(node).flatMap((child) => (child.nodeName === name ? [child] : descend(child, name)));
}
