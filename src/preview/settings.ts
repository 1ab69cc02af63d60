/** The switches of a preview. */
export interface Settings {
  /** Show what a build would hold back: drafts, and what is scheduled or under embargo. */
  readonly drafts: boolean;
  /** The time to show the site at, as written; read in the site's zone. The clock's without it. */
  readonly now?: string;
}

/** Reads what the bar asks to change; undefined for anything else. An empty `now` gives the clock back. */
export function settingsOf(json: string): Partial<Settings> | undefined {
  const asked = parsed(json);
  if (typeof asked !== 'object' || asked === null || Array.isArray(asked)) return undefined;
  const { drafts, now, ...others } = asked as { readonly [key: string]: unknown };
  if (Object.keys(others).length > 0) return undefined;
  if (typeof drafts === 'boolean' && now === undefined) return { drafts };
  return typeof now === 'string' && drafts === undefined ? { now } : undefined;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
