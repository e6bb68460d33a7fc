import { defineTexts } from '../../../platform/web/index.ts';

export const paperTexts = defineTexts({
  paper: { zh: '生成文档', en: 'Make the paper' },
  title: { zh: '生成合同文档', en: 'Make the contract’s paper' },
  template: { zh: '模板', en: 'Template' },
  none: {
    zh: '还没有可用的 Word 模板，请管理员在“设置 · 合同规则与模板”里上传。',
    en: 'There is no template yet; an administrator uploads one under Settings, Contract rules and templates.',
  },
  blanks: {
    zh: '以下内容还没有填写，文档里会留空白线：{names}',
    en: 'Not filled in yet; the paper leaves a line for: {names}',
  },
  whole: { zh: '模板用到的内容都已填写', en: 'Everything the template asks for is there' },
  draft: {
    zh: '还没有批准，PDF 会带“草稿”水印',
    en: 'Not approved yet: the PDF says DRAFT across its pages',
  },
  keeps: {
    zh: '生成的文档同时存到这份合同的文件里，每次生成是一个新版本',
    en: 'What is made is kept with the contract’s files, each making as a version',
  },
  kept: { zh: '已存为文件的第 {version} 版', en: 'Kept as version {version} of the file' },
  word: { zh: '下载 Word', en: 'Download Word' },
  pdf: { zh: '下载 PDF', en: 'Download PDF' },
  close: { zh: '关闭', en: 'Close' },
});
