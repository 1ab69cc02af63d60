/** Loads style sheets anew whose address has changed; the old one stays until the new one is there, so that nothing flashes. */
export function exchangeStyles(styles: { readonly [bare: string]: string }): void {
  for (const link of document.querySelectorAll<HTMLLinkElement>('link[rel~="stylesheet"]')) {
    const { pathname, search } = new URL(link.href);
    const bare = decodeURI(pathname).replace(/\.[0-9a-f]{8}(?=\.css$)/, '');
    const address = styles[bare];
    if (address === undefined || address === decodeURI(pathname) + search || link.dataset.newsctl === address) continue;
    link.dataset.newsctl = address;
    const next = link.cloneNode() as HTMLLinkElement;
    delete next.dataset.newsctl;
    next.href = address;
    next.addEventListener('load', () => link.remove());
    next.addEventListener('error', () => {
      next.remove();
      delete link.dataset.newsctl;
    });
    link.after(next);
  }
}
