/** Milliseconds after which a reader who set out for another page is taken to have stayed, as after a download. */
const longestWay = 3000;

/** Makes of `hear` one that hears nothing while the reader is on the way to another page: to load this one again would bring them back. What
 *  came last on the way is heard when they stay, or come back to the page as it was. */
export function whileHere<News>(hear: (news: News) => void): (news: News) => void {
  let onTheWay: number | undefined;
  let missed: { readonly news: News } | undefined;
  const stay = () => {
    clearTimeout(onTheWay);
    onTheWay = undefined;
    const before = missed;
    missed = undefined;
    if (before !== undefined) hear(before.news);
  };
  addEventListener('beforeunload', () => {
    clearTimeout(onTheWay);
    onTheWay = setTimeout(stay, longestWay);
  });
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) stay();
  });
  return (news) => {
    if (onTheWay === undefined) hear(news);
    else missed = { news };
  };
}
