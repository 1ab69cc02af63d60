import { readFileSync } from 'node:fs';

/** Title, address and names of the site, from the config that all tools share. */
export const site = JSON.parse(readFileSync(new URL('../newsctl.config.json', import.meta.url), 'utf8'));

/** Writes text into HTML or XML. */
export const escapeText = (text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** `Section 1` → `section-1`. */
export const slug = (name) => name.toLowerCase().replaceAll(' ', '-');

export const nameOf = (author) => site.authors[author].name;
export const minutesOf = ({ rawInput }) => Math.ceil(rawInput.split(/\s+/).length / 213);
