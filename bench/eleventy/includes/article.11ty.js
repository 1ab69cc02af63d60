/** Hands an article to the function of the config that knows the whole site. */
export function render(data) {
  return this.article(data);
}
