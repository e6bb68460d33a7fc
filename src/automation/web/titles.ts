/** What the shell says of these pages: it is loaded with every page, the rest with its own. */
export const automationTitles = {
  automations: { zh: '自动化规则', en: 'Automations' },
  automation: { zh: '自动化规则', en: 'Automation' },
  hint: {
    zh: '当某件事发生、又满足条件时，系统替人做下一步',
    en: 'When something happens and conditions hold, the next step is done by itself',
  },
};
