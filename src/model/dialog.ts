/** The two ends of a conversation: what is typed, and where the questions stand. */
export interface Dialog {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
}
