/** The command line as data: what help, man pages and completion are made from. */
export interface CommandTree {
  readonly name: string;
  readonly version: string;
  readonly description: string;
  /** Headings of commands, in order. */
  readonly groups: readonly string[];
  /** Every option of `newsctl` itself. */
  readonly options: readonly OptionNode[];
  readonly commands: readonly CommandNode[];
}

export interface CommandNode {
  readonly name: string;
  /** One line. */
  readonly summary: string;
  /** Heading above it and others in a list of commands: `Write`. */
  readonly group: string;
  readonly arguments: readonly ArgumentNode[];
  readonly options: readonly OptionNode[];
  /** A few sentences. */
  readonly details: string;
  readonly examples: readonly ExampleNode[];
  readonly exits: readonly { readonly code: number; readonly meaning: string }[];
}

export interface ArgumentNode {
  readonly name: string;
  readonly required: boolean;
  readonly variadic: boolean;
  readonly description: string;
  readonly choices: readonly string[];
}

export interface OptionNode {
  /** `-q`. */
  readonly short?: string;
  /** `--quiet`, `--no-color`. */
  readonly long: string;
  /** What stands behind it, without brackets: `dir`. */
  readonly value?: string;
  readonly choices: readonly string[];
  readonly description: string;
  /** Default in words, where it is worth saying. */
  readonly default?: string;
  /** Variable of the environment that says the same. */
  readonly env?: string;
  /** Heading above it and others: `Site`. */
  readonly group: string;
}

export interface ExampleNode {
  readonly command: string;
  readonly meaning: string;
}
