/** Why a paper or a picture is not made. */
import type { RefusalReason } from './refusal.ts';

export const paperRefusals = {
  noPress: {
    code: 'paper.no_press',
    status: 503,
    label: {
      zh: '服务器上没有可用的浏览器，无法生成 PDF 和图片，请管理员检查 CHROMIUM_PATH',
      en: 'The server has no browser to make PDF and pictures with; an administrator should look at CHROMIUM_PATH',
    },
  },
  tooTall: {
    code: 'paper.too_tall',
    status: 422,
    label: {
      zh: '内容太长，一张图片放不下，请改用 PDF 或 Excel',
      en: 'It is too long for one picture: take PDF or Excel',
    },
  },
} satisfies Record<string, RefusalReason>;
