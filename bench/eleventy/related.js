/** For each article the three others that share most tags (weight 2) and sections (weight 1) with it, by address. */
export function relatedArticles(articles) {
  const weights = [
    ['tags', 2, new Map()],
    ['categories', 1, new Map()],
  ];
  for (const article of articles) {
    for (const [kind, , terms] of weights) {
      for (const term of article.data[kind] ?? []) {
        if (!terms.has(term)) terms.set(term, []);
        terms.get(term).push(article);
      }
    }
  }
  return (article) => {
    const points = new Map();
    for (const [kind, weight, terms] of weights) {
      for (const term of article.data[kind] ?? []) {
        for (const other of terms.get(term)) points.set(other, (points.get(other) ?? 0) + weight);
      }
    }
    points.delete(article);
    return [...points]
      .sort(([a, one], [b, two]) => two - one || b.date - a.date)
      .slice(0, 3)
      .map(([other]) => other);
  };
}
