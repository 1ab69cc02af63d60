/** The surroundings failed: disk, permission, port. One line for the user, exit 3. The only class in the code. */
export class Fault extends Error {
  override readonly name = 'Fault';
  /** Not the surroundings failed: something was asked for that newsctl never does, such as building into `/`. Exit 2. */
  readonly isWrongUse: boolean;

  constructor(
    message: string,
    { isWrongUse = false, ...options }: ErrorOptions & { readonly isWrongUse?: boolean } = {},
  ) {
    super(message, options);
    this.isWrongUse = isWrongUse;
  }
}
