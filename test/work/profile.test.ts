import { expect, test } from 'vitest';
import { makeProfile } from '../../src/work/profile.ts';

/** A clock that only work moves. */
function aClock(from = 0) {
  let now = from;
  return {
    read: () => now,
    work: (milliseconds: number) => {
      now += milliseconds;
    },
  };
}

const all = () => true;

test('a stage has its own time, without that of the stages within it, and together they are the whole', () => {
  const { read, work } = aClock(30);
  const profile = makeProfile(read);
  profile.begin('articles');
  work(2);
  const markdown = profile.around('Markdown', work);
  profile.around('front matter', () => {
    work(5);
    markdown(100);
    work(1);
  })();
  work(4);
  profile.begin('pages');
  work(10);
  expect(profile.report(all)).toMatchObject({
    milliseconds: 152,
    stages: [
      { stage: 'start', milliseconds: 30 },
      { stage: 'articles', milliseconds: 6 },
      { stage: 'front matter', milliseconds: 6 },
      { stage: 'Markdown', milliseconds: 100 },
      { stage: 'pages', milliseconds: 10 },
    ],
  });
});

test('the time of an article is that of its reading and of its rendering, and no article is named that must not be', () => {
  const { read, work } = aClock();
  const profile = makeProfile(read);
  const on = profile.article(
    (_: string, milliseconds: number) => work(milliseconds),
    (path) => path,
  );
  on('articles/a.md', 3);
  on('articles/secret.md', 90);
  on('articles/b.md', 8);
  on('articles/a.md', 7.04);
  expect(profile.report((path) => path !== 'articles/secret.md').articles).toEqual([
    { path: 'articles/a.md', milliseconds: 10 },
    { path: 'articles/b.md', milliseconds: 8 },
  ]);
});

test('a template is not charged with what it includes, nor with what happens between pages', () => {
  const { read, work } = aClock();
  const profile = makeProfile(read);
  const render = profile.template(
    (_: string, inner: () => void) => inner(),
    (name) => name,
  );
  for (const _ of [1, 2]) {
    render('/article', () => {
      work(1);
      render('/card', () => work(20));
      render('/card', () => work(20));
    });
    work(500);
  }
  expect(profile.report(all).templates).toEqual([
    { template: '/card', milliseconds: 80, calls: 4 },
    { template: '/article', milliseconds: 2, calls: 2 },
  ]);
});

test('work that fails is counted as well, and its failure goes on', () => {
  const { read, work } = aClock();
  const profile = makeProfile(read);
  const broken = profile.around('Markdown', () => {
    work(5);
    throw new Error('no');
  });
  profile.begin('articles');
  expect(broken).toThrow('no');
  work(1);
  expect(profile.report(all).stages.slice(1)).toEqual([
    { stage: 'articles', milliseconds: 1 },
    { stage: 'Markdown', milliseconds: 5 },
  ]);
});

test('only the ten slowest are told', () => {
  const { read, work } = aClock();
  const profile = makeProfile(read);
  const on = profile.article(
    (_: string, milliseconds: number) => work(milliseconds),
    (path) => path,
  );
  for (let number = 1; number <= 30; number++) on(`${number}.md`, number);
  expect(profile.report(all).articles.map(({ milliseconds }) => milliseconds)).toEqual([
    30, 29, 28, 27, 26, 25, 24, 23, 22, 21,
  ]);
});
