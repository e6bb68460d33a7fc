import { extractText, getDocumentProxy } from 'unpdf';

/** Radicals to which Unicode gives no sign that they stand for, and that sign. */
const signs = new Map(
  (
    '⺝月 ⺟母 ⺠民 ⺧牛 ⺩王 ⺫目 ⺬示 ⺮竹 ⺶羊 ⻁虎 ⻄西 ⻅见 ⻆角 ⻉贝 ⻊足 ⻋车 ⻓长 ⻔门 ⻗雨 ⻘青 ⻙韦 ⻚页 ⻛风 ⻜飞 ⻝食 ⻡首 ⻢马 ⻣骨 ' +
    '⻤鬼 ⻥鱼 ⻦鸟 ⻧卤 ⻨麦 ⻩黄 ⻬齐 ⻮齿 ⻰龙 ⻳龟'
  )
    .split(' ')
    .map((pair) => [pair[0]!, pair[1]!]),
);

/**
 * The text of a PDF and how many pages it has. Some Chinese fonts of a system let a few signs be read back as the radicals that
 * look like them (⽉ for 月): they are told as the signs.
 */
export async function readPaper(pdf: Uint8Array): Promise<{ text: string; pages: number }> {
  const read = await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: true });
  const text = read.text.replaceAll(
    /[\u2E80-\u2FDF]/g,
    (radical) => signs.get(radical) ?? radical.normalize('NFKC'),
  );
  return { text, pages: read.totalPages };
}
