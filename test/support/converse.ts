import { PassThrough } from 'node:stream';

/** A dialog in which each answer is typed, key by key, when the screen has come to show the text before it. */
export function converse(steps: readonly (readonly [shown: string, typed: string])[]) {
  const input = new PassThrough();
  // A question ends its output; a terminal does not mind.
  const output = Object.assign(new PassThrough(), { end: () => output });
  let screen = '';
  let next = 0;
  let isTyping = false;
  const look = () => {
    const step = steps[next];
    if (isTyping || step === undefined || !screen.includes(step[0])) return;
    next++;
    void type(step[1]);
  };
  const type = async (keys: string) => {
    isTyping = true;
    screen = '';
    for (const key of keys) {
      await new Promise((done) => setTimeout(done, 2));
      input.write(key);
    }
    await new Promise((done) => setTimeout(done, 2));
    isTyping = false;
    look();
  };
  output.on('data', (bytes: Buffer) => {
    screen += bytes.toString();
    look();
  });
  return { dialog: { input, output }, input, left: () => steps.length - next };
}
