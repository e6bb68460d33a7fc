import type { RefusalReason } from '../../../platform/model/refusal.ts';

/** Why a Word file is no template, or a template cannot be filled. */
export const templateRefusals = {
  notWord: {
    code: 'template_not_word',
    status: 422,
    label: {
      zh: '这不是 Word 文档（.docx）；旧版 .doc 请先在 Word 里另存为 .docx',
      en: 'This is no Word document (.docx); save an old .doc as .docx first',
    },
  },
  encrypted: {
    code: 'template_encrypted',
    status: 422,
    label: {
      zh: '文档有密码或是旧版格式，请去掉密码并存为 .docx',
      en: 'The document has a password or an old format; save it as .docx without a password',
    },
  },
  damaged: {
    code: 'template_damaged',
    status: 422,
    label: { zh: '文档已损坏，无法读取', en: 'The document is damaged and cannot be read' },
  },
  tooLarge: {
    code: 'template_too_large',
    status: 422,
    label: {
      zh: '文档展开后过大，请减少内容或图片',
      en: 'The document is too large once unpacked; take out some content or pictures',
    },
  },
  macros: {
    code: 'template_has_macros',
    status: 422,
    label: { zh: '文档带有宏，不能用作模板', en: 'The document holds macros and cannot be a template' },
  },
  external: {
    code: 'template_has_external_parts',
    status: 422,
    label: {
      zh: '文档引用了外部内容（{target}），请改为直接插入后再上传',
      en: 'The document draws content from outside ({target}); put it into the document instead',
    },
  },
  active: {
    code: 'template_has_active_content',
    status: 422,
    label: {
      zh: '文档含有嵌入对象或会自动执行的域（{what}），请删除后再上传',
      en: 'The document holds embedded objects or fields that act by themselves ({what}); remove them',
    },
  },
  unreadable: {
    code: 'template_tags_broken',
    status: 422,
    label: {
      zh: '变量的括号没有配对：请检查每个 {{ 都有对应的 }}',
      en: 'The braces of a variable do not match: every {{ needs its }}',
    },
  },
  slow: {
    code: 'template_too_slow',
    status: 422,
    label: { zh: '文档太复杂，处理超时', en: 'The document is too complex: it took too long' },
  },
  faulty: {
    code: 'template_faulty',
    status: 422,
    label: {
      zh: '模板有问题，不能生成：{faults}',
      en: 'The template cannot be filled: {faults}',
    },
  },
  notAllowed: {
    code: 'template_fields_not_allowed',
    status: 403,
    label: {
      zh: '模板用到了您无权查看的内容，不能生成：{fields}',
      en: 'The template speaks of what you may not see: {fields}',
    },
  },
} satisfies Record<string, RefusalReason>;
