import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeRounds } from '../../src/preview/rounds.ts';
import type { Batch } from '../../src/preview/watch-site.ts';

const change = (path: string): Batch => new Map([[path, 'changed']]) as unknown as Batch;
const keys = (batch: Batch | 'everything') => (batch === 'everything' ? ['everything'] : [...batch.keys()]);
const microtasks = async (count: number) => {
  for (let n = 0; n < count; n += 1) await undefined;
};

describe('the rounds of a preview', () => {
  test('whatever moment a change is asked for in, it is in a round', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.nat(12), { minLength: 1, maxLength: 12 }),
        fc.nat(4),
        fc.array(fc.boolean(), { maxLength: 12 }),
        async (pauses, length, failing) => {
          const seen = new Set<string>();
          let round = 0;
          const rounds = makeRounds(
            async (batch) => {
              for (const key of keys(batch)) seen.add(key);
              await microtasks(length);
              if (failing[round++]) throw new Error('a round that fails');
            },
            () => undefined,
          );
          for (const [index, pause] of pauses.entries()) {
            await microtasks(pause);
            rounds.ask(change(`${index}.md`));
          }
          await rounds.settled();
          expect([...seen].sort()).toEqual(pauses.map((_, index) => `${index}.md`).sort());
        },
      ),
    );
  });

  test('no two run at a time, and what is asked for meanwhile comes together in the next', async () => {
    const ran: string[][] = [];
    let under = 0;
    const rounds = makeRounds(
      async (batch) => {
        under += 1;
        expect(under).toBe(1);
        ran.push(keys(batch));
        await microtasks(5);
        under -= 1;
      },
      (error) => {
        throw error;
      },
    );
    for (const path of ['a.md', 'b.md', 'c.md']) rounds.ask(change(path));
    await rounds.settled();
    rounds.ask(change('d.md'));
    rounds.ask('everything');
    rounds.ask(change('e.md'));
    await rounds.settled();
    expect(ran).toEqual([['a.md'], ['b.md', 'c.md'], ['d.md'], ['everything']]);
  });

  test('a file that is new, and changes before its round, is still told as new', async () => {
    const ran: unknown[] = [];
    const rounds = makeRounds(
      async (batch) => {
        ran.push(batch);
        await microtasks(3);
      },
      (error) => ran.push(error),
    );
    rounds.ask(new Map());
    rounds.ask(new Map([['a.jpg', 'add']]));
    rounds.ask(new Map([['a.jpg', 'change']]));
    await rounds.settled();
    expect(ran).toEqual([new Map(), new Map([['a.jpg', 'add']])]);
  });

  test('when they are closed the round under way ends, and no other begins', async () => {
    const ran: string[][] = [];
    const rounds = makeRounds(
      async (batch) => {
        await microtasks(5);
        ran.push(keys(batch));
      },
      (error) => ran.push([String(error)]),
    );
    rounds.ask(change('a.md'));
    rounds.ask(change('b.md'));
    const isClosed = rounds.close();
    rounds.ask(change('c.md'));
    await isClosed;
    rounds.ask('everything');
    await microtasks(50);
    expect(ran).toEqual([['a.md']]);
  });

  test('a round that fails is told, and those asked for meanwhile still run', async () => {
    const told: unknown[] = [];
    const ran: string[][] = [];
    const rounds = makeRounds(
      async (batch) => {
        ran.push(keys(batch));
        await microtasks(3);
        if (ran.length === 1) throw new Error('no space left');
      },
      (error) => told.push(error),
    );
    rounds.ask(change('a.md'));
    rounds.ask(change('b.md'));
    await rounds.settled();
    expect(ran).toEqual([['a.md'], ['b.md']]);
    expect(told).toEqual([new Error('no space left')]);
  });
});
