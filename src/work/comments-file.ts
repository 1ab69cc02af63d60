/** The comments file of an article: `budget.comments.yaml` beside `budget.md`. */
export const commentsFileOf = (articlePath: string): string => articlePath.replace(/\.md$/, '.comments.yaml');
