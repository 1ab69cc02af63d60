import { execFileSync } from 'node:child_process';

/** Who sits at this machine and where, as far as git and the system know. */
export interface Writer {
  readonly author?: string;
  readonly email?: string;
  /** BCP 47: the language alone, with a region only where that makes another language of writing. */
  readonly language: string;
  /** IANA name. */
  readonly timeZone: string;
}

/** Reads name and address from git in `folder`, language and zone from the system. What is not known is left out. */
export function readWriter(folder: string): Writer {
  const author = gitSetting('user.name', folder);
  const email = gitSetting('user.email', folder);
  const { locale, timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  return {
    ...(author !== undefined && { author }),
    ...(email !== undefined && { email }),
    language: languageOf(locale),
    timeZone: timeZone === undefined || timeZone === 'Etc/Unknown' ? 'UTC' : timeZone,
  };
}

function gitSetting(key: string, folder: string): string | undefined {
  try {
    const value = execFileSync('git', ['config', '--get', key], {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      timeout: 2000,
    }).trim();
    return value === '' ? undefined : value;
  } catch {
    return undefined;
  }
}

function languageOf(locale: string): string {
  const { language, region } = new Intl.Locale(locale);
  const isOwnWriting = (language === 'pt' && region === 'BR') || language === 'zh';
  return isOwnWriting && region !== undefined ? `${language}-${region}` : language;
}
