import { defineTexts } from '../../../platform/web/index.ts';

export const pictureTexts = defineTexts({
  add: { zh: '添加图片', en: 'Add a picture' },
  replace: { zh: '更换图片', en: 'Another picture' },
  put: { zh: '放到页面上', en: 'Put it on the page' },
  choose: { zh: '选择图片', en: 'Choose a picture' },
  chooseOther: { zh: '换一张', en: 'Choose another' },
  types: { zh: 'PNG、JPEG 或 WebP，最大 5 MB', en: 'PNG, JPEG or WebP, 5 MB at most' },
  chosen: { zh: '已选：{name}', en: 'Chosen: {name}' },
  alt: { zh: '替代文字', en: 'What it shows' },
  altHint: {
    zh: '看不到图片的人会读到这句话，导出的 Excel 里也写在图片上方',
    en: 'Read by those who do not see the picture; in workbooks it stands above it',
  },
  needsFile: { zh: '请先选择图片', en: 'Choose a picture first' },
  needsAlt: { zh: '请填写替代文字', en: 'Say what it shows' },
  fit: { zh: '显示方式', en: 'How it fills its room' },
  contain: { zh: '完整显示', en: 'All of it' },
  cover: { zh: '铺满并裁切', en: 'Fill, cut what is over' },
  link: { zh: '点击后打开的网页（可不填）', en: 'Page that a press opens (may stay empty)' },
  linkWrong: {
    zh: '请填写以 https:// 或 http:// 开头的网址',
    en: 'An address that begins with https:// or http://',
  },
});
