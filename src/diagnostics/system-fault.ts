import { Fault } from './fault.ts';

/** Turns an error of the operating system into one line for the user: `cannot write public/x: the disk is full`. A Fault passes through. */
export function systemFault(what: string, error: unknown): Fault {
  if (error instanceof Fault) return error;
  return new Fault(`${what}: ${reasonOf(error)}`, { cause: error });
}

/** The code of an error of the operating system, such as `ENOENT`; empty for any other error. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

const reasons: { readonly [code: string]: string } = {
  EACCES: 'permission denied',
  EBUSY: 'another program is using it',
  EDQUOT: 'the disk quota is used up',
  EEXIST: 'something of that name is already there',
  EFBIG: 'the file would be too large',
  EIO: 'the disk reports an error',
  EISDIR: 'a folder stands where a file is needed',
  ELOOP: 'it is a symbolic link',
  EMFILE: 'too many files are open',
  ENAMETOOLONG: 'the name is too long',
  ENFILE: 'too many files are open',
  ENOENT: 'it does not exist',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'a file stands where a folder is needed',
  ENOTEMPTY: 'the folder is not empty',
  EPERM: 'the operation is not permitted',
  EROFS: 'the file system is read-only',
  ETXTBSY: 'another program is using it',
  EXDEV: 'it is on another device',
};

function reasonOf(error: unknown): string {
  const reason = reasons[codeOf(error)];
  return reason ?? (error instanceof Error ? error.message : String(error));
}
