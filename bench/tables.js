/** Puts the tables of the results into a page, between their marks: `<!-- growth -->` and `<!-- /growth -->`. */
export function withTables(page, { peers, growth, small, shards }) {
  const tables = {
    ...(growth && { growth: growthTable(growth) }),
    ...(small && { small: growthTable(small) }),
    ...(peers && { peers: peersTable(peers) }),
    ...(shards && { shards: shardsTable(shards) }),
  };
  return Object.entries(tables).reduce(
    (text, [name, table]) =>
      text.replace(
        new RegExp(`<!-- ${name} -->[^]*<!-- /${name} -->`),
        () => `<!-- ${name} -->\n${table}\n<!-- /${name} -->`,
      ),
    page,
  );
}

function growthTable({ machine, rows }) {
  const cell = (run) => (run === undefined ? '' : `${seconds(run.seconds)} s, ${grouped(run.peak)} MB`);
  const withLook = rows.some(({ look }) => look !== undefined);
  return [
    `| articles | cold | processor, for each article | a title changed | a text changed | nothing changed |${withLook ? ' a script that only looks at every source |' : ''}`,
    `|---|---|---|---|---|---|${withLook ? '---|' : ''}`,
    ...rows.map(
      ({ articles, cold, perArticle, title, text, nothing, look }) =>
        `| ${grouped(articles)} | ${cell(cold)} | ${perArticle.toFixed(2)} ms | ${[title, text, nothing].map(cell).join(' | ')} |${withLook ? ` ${cell(look)} |` : ''}`,
    ),
    '',
    `${machine}.`,
  ].join('\n');
}

function peersTable({ machine, articles, rounds, rows }) {
  const base = rows.find(({ name }) => name === 'hugo') ?? rows[0];
  return [
    `| ${grouped(articles)} articles | seconds | of ${base.name} ${base.version} | on a processor | memory | output |`,
    '|---|---|---|---|---|---|',
    ...rows.map(
      ({ name, version, seconds: time, cpu, peak, files, bytes }) =>
        `| ${name} ${version} | ${seconds(time)} | ${(time / base.seconds).toFixed(2)} | ${cpu === undefined ? '' : `${seconds(cpu)} s, ${(cpu / base.cpu).toFixed(2)}`} | ${peak === undefined ? '' : `${grouped(peak)} MB`} | ${grouped(files)} files, ${grouped(Math.round(bytes / 2 ** 20))} MB |`,
    ),
    '',
    `${machine}; medians of ${rounds}.`,
  ].join('\n');
}

function shardsTable({ machine, articles, machines, rows }) {
  const cell = ({ cpu, peak }, base) =>
    `${seconds(cpu)} s, ${(cpu / base.cpu).toFixed(2)}, ${grouped(Math.round(peak))} MB`;
  return [
    `| ${grouped(articles)} articles, on a processor | one build | each of ${machines} shards | the merge |`,
    '|---|---|---|---|',
    ...rows.map(
      ({ times, one, shard, merge }) =>
        `| ${times === 1 ? 'of 4.7 kB' : `with ${times} times the text`} | ${cell(one, one)} | ${cell(shard, one)} | ${cell(merge, one)} |`,
    ),
    '',
    `${machine}.`,
  ].join('\n');
}

const seconds = (value) => (value >= 10 ? value.toFixed(1) : value.toFixed(2));
const grouped = (count) => String(count).replace(/\B(?=(\d{3})+$)/g, ',');
