// Draws the pictures of docs/performance.md from bench/results.json: `node bench/draw.js`.
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Draws every picture that there are results for into `folder`: the same results, the same bytes. */
export function drawPictures({ peers, growth, small }, folder) {
  if (peers !== undefined) {
    for (const [what, unit] of [
      ['seconds', 's'],
      ['cpu', 's'],
      ['peak', 'MB'],
    ]) {
      const rows = peers.rows.filter((row) => row[what] !== undefined);
      const bars = rows.map((row) => ({
        name: `${row.name} ${row.version}`,
        value: row[what],
        text: `${shown(row[what])} ${unit}`,
      }));
      const title = {
        seconds: 'A whole build: seconds',
        cpu: 'A whole build: seconds of all processors',
        peak: 'A whole build: memory at its peak, MB',
      }[what];
      writeFileSync(join(folder, `bench-${what}.svg`), barsSvg(`${title}, ${grouped(peers.articles)} articles`, bars));
    }
  }
  if (growth !== undefined) drawGrowth(growth, 'articles', (name) => join(folder, `bench-${name}.svg`));
  if (small !== undefined) drawGrowth(small, 'briefs', (name) => join(folder, `bench-small-${name}.svg`));
}

function drawGrowth({ rows }, what, fileOf) {
  const names = {
    cold: 'everything, from cold',
    title: 'one title changed',
    text: 'one text changed',
    nothing: 'nothing changed',
  };
  const linesOf = (measure, kinds) =>
    kinds.map((kind) => ({
      name: names[kind],
      points: rows.flatMap((row) => (row[kind] ? [[row.articles, row[kind][measure]]] : [])),
    }));
  const times = linesOf('cpu', Object.keys(names));
  writeFileSync(fileOf('growth'), linesSvg(`Seconds of a processor, by number of ${what}`, times, 's'));
  const memory = linesOf('peak', ['cold']);
  writeFileSync(fileOf('memory'), linesSvg(`Memory at its peak, by number of ${what}`, memory, 'MB'));
}

function barsSvg(title, bars) {
  const [width, left, height] = [720, 190, 34];
  const most = Math.max(...bars.map(({ value }) => value));
  const body = bars.map(({ name, value, text }, index) => {
    const y = 50 + index * height;
    const length = Math.max(2, (value / most) * (width - left - 110));
    return [
      `<text x="${left - 12}" y="${y + 17}" text-anchor="end">${escapeText(name)}</text>`,
      `<rect class="${name.startsWith('newsctl') ? 'own' : 'other'}" x="${left}" y="${y}" width="${length.toFixed(1)}" height="24" rx="3"/>`,
      `<text x="${(left + length + 10).toFixed(1)}" y="${y + 17}">${escapeText(text)}</text>`,
    ].join('\n');
  });
  return svg(title, width, 60 + bars.length * height, body);
}

/** Both axes count in powers of ten: what grows as fast as the articles is a straight line of one steepness. */
function linesSvg(title, lines, unit) {
  const [width, height, left, right, top, bottom] = [760, 380, 90, 230, 50, 40];
  const all = lines.flatMap(({ points }) => points);
  const decades = (values) => [Math.floor(Math.log10(Math.min(...values))), Math.ceil(Math.log10(Math.max(...values)))];
  const [x0, x1] = decades(all.map(([x]) => x));
  const [y0, y1] = decades(all.map(([, y]) => y));
  const atX = (x) => left + ((Math.log10(x) - x0) / Math.max(1, x1 - x0)) * (width - left - right);
  const atY = (y) => height - bottom - ((Math.log10(y) - y0) / Math.max(1, y1 - y0)) * (height - top - bottom);
  const body = [];
  for (let power = x0; power <= x1; power++) {
    const x = atX(10 ** power).toFixed(1);
    body.push(`<path class="grid" d="M${x} ${top}V${height - bottom}"/>`);
    body.push(`<text x="${x}" y="${height - bottom + 20}" text-anchor="middle">${grouped(10 ** power)}</text>`);
  }
  for (let power = y0; power <= y1; power++) {
    const y = atY(10 ** power).toFixed(1);
    body.push(`<path class="grid" d="M${left} ${y}H${width - right}"/>`);
    body.push(`<text x="${left - 8}" y="${Number(y) + 5}" text-anchor="end">${shown(10 ** power)} ${unit}</text>`);
  }
  const heightOf = placesFor(lines.map(({ points }) => (points.length === 0 ? undefined : atY(points.at(-1)[1]) + 5)));
  for (const [index, { name, points }] of lines.entries()) {
    if (points.length === 0) continue;
    const path = points.map(([x, y]) => `${atX(x).toFixed(1)} ${atY(y).toFixed(1)}`).join('L');
    const [lastX, lastY] = points.at(-1);
    body.push(`<path class="line line${index}" d="M${path}"/>`);
    for (const [x, y] of points) {
      body.push(`<circle class="dot${index}" cx="${atX(x).toFixed(1)}" cy="${atY(y).toFixed(1)}" r="3.5"/>`);
    }
    const text = `${name}, ${shown(lastY)} ${unit}`;
    body.push(`<text x="${(atX(lastX) + 10).toFixed(1)}" y="${heightOf[index].toFixed(1)}">${escapeText(text)}</text>`);
  }
  return svg(title, width, height, body);
}

/** Where words go that belong at some heights, so that no two are written over each other: the lower one moves down. */
function placesFor(heights) {
  const places = [...heights];
  let next = Number.NEGATIVE_INFINITY;
  const fromTheTop = [...heights.keys()].filter((index) => heights[index] !== undefined);
  for (const index of fromTheTop.sort((a, b) => heights[a] - heights[b])) {
    places[index] = Math.max(heights[index], next);
    next = places[index] + 16;
  }
  return places;
}

function svg(title, width, height, body) {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="t">
<title id="t">${escapeText(title)}</title>
<style>
text { font: 14px system-ui, sans-serif; fill: #222 }
.title { font-weight: 600; font-size: 16px }
.own, .dot0 { fill: #0b5cad } .other { fill: #9aa5b1 }
.grid { stroke: #d5dae0; fill: none } .line { fill: none; stroke-width: 2 }
.line0 { stroke: #0b5cad } .line1 { stroke: #b4540a } .line2 { stroke: #1b7f4b } .line3 { stroke: #6b4fa0 }
.dot1 { fill: #b4540a } .dot2 { fill: #1b7f4b } .dot3 { fill: #6b4fa0 }
</style>
<rect width="${width}" height="${height}" fill="#fff"/>
<text class="title" x="16" y="28">${escapeText(title)}</text>
${body.join('\n')}
</svg>
`;
}

const shown = (value) =>
  value >= 100
    ? grouped(Math.round(value))
    : value >= 10
      ? String(Number(value.toFixed(1)))
      : String(Number(value.toPrecision(2)));
const grouped = (count) => String(count).replace(/\B(?=(\d{3})+$)/g, ',');
const escapeText = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const here = dirname(fileURLToPath(import.meta.url));
  const results = JSON.parse(readFileSync(join(here, 'results.json'), 'utf8'));
  drawPictures(results, join(dirname(here), 'docs', 'images'));
}
