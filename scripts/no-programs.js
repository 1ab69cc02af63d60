// Stands for `node:child_process` within commander: none of newsctl's commands is a program of its own.
export function spawn() {
  throw new Error('newsctl has no commands that are programs of their own');
}
