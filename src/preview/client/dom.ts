/** Makes an element with properties and children. Texts become text nodes: nothing is ever read as HTML. */
export function make<K extends keyof HTMLElementTagNameMap>(
  name: K,
  properties: Partial<HTMLElementTagNameMap[K]> = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  Object.assign(element, properties);
  element.append(...children);
  return element;
}

/** Makes an element whose inside the site's styles do not reach. */
export function makeShaded(name: string, css: string): { readonly element: HTMLElement; readonly inside: ShadowRoot } {
  const element = document.createElement(name);
  const inside = element.attachShadow({ mode: 'open' });
  dress(inside, css);
  return { element, inside };
}

/** Gives a document, or the inside of an element, styles that a Content Security Policy does not refuse. */
export function dress(inside: DocumentOrShadowRoot, css: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  inside.adoptedStyleSheets = [sheet];
}

/** `2026-11-24 10:00`, from an ISO time that is in the site's zone already. */
export const timeInWords = (iso: string): string => iso.slice(0, 16).replace('T', ' ');
