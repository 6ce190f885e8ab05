/** The id of the first message that is in view; null where none is. */
export function firstMessageInView(): string | null {
  const log = document.querySelector('[role=log]');
  const top = log?.getBoundingClientRect().top ?? 0;
  const articles = [...(log?.querySelectorAll('article') ?? [])];
  return articles.find((article) => article.getBoundingClientRect().bottom > top + 1)?.id ?? null;
}
