/** The surroundings failed: disk, permission, port. One line for the user, exit 3. The only class in the code. */
export class Fault extends Error {
  override readonly name = 'Fault';
}
