/** Where a subject is shown; records live at their plural. */
export function subjectHref(subject: { object: string; id: string }): string {
  return `/${subject.object}s/${subject.id}`;
}
