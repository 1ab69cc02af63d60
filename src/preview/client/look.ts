/** Colours of the states, alike in bar and badge: white on them is readable. */
const states = `
.draft { background: #6d4aff; color: #fff }
.scheduled { background: #0b63c4; color: #fff }
.embargoed { background: #b3261e; color: #fff }
.expired { background: #5f6368; color: #fff }
`;

export const badgeCss: string = `
:host { all: initial; display: inline-block; vertical-align: middle }
@media print { :host { display: none } }
/* Here and not on the host: a site's own styles reach that far. */
span { display: inline-block; margin-inline-start: 8px; padding: .2em .55em; border-radius: 1em; font: 600 12px/1.3 system-ui, sans-serif; white-space: nowrap }
${states}`;

export const barCss: string = `
:host { all: initial }
@media print { :host { display: none } }
* { box-sizing: border-box }
section { position: fixed; inset: auto 0 0 0; z-index: 2147483647; display: flex; flex-direction: column; align-items: center;
  gap: 8px; padding: 8px; pointer-events: none; font: 13px/1.4 system-ui, sans-serif; color: #f1f3f4; color-scheme: dark }
.bar, .panel { pointer-events: auto; background: #202124; border: 1px solid #5f6368; box-shadow: 0 2px 12px #0006 }
.bar { position: relative; display: flex; flex-wrap: wrap; justify-content: center; align-items: center; gap: 4px; max-width: 100%; padding: 4px; border-radius: 18px }
.bar > * { padding: 4px 10px; border-radius: 14px }
.state { font-weight: 600 }
.gone .bar > :not(.state) { display: none }
button, summary, input { font: inherit; color: inherit }
button, summary { border: 0; border-radius: 14px; padding: 4px 10px; background: #3c4043; cursor: pointer; min-height: 28px; list-style: none }
.bar .clock { padding: 0 }
summary::-webkit-details-marker { display: none }
button:hover, summary:hover { background: #5f6368 }
:focus-visible { outline: 2px solid #8ab4f8; outline-offset: 2px }
.switch[aria-pressed="false"], .clock.set summary { background: #8ab4f8; color: #202124 }
.count { background: #fdd663; color: #202124 }
.count:hover { background: #fff0c0 }
.count.error { background: #b3261e; color: #fff }
.clock > div { position: absolute; inset: auto auto calc(100% + 8px) 50%; transform: translateX(-50%); width: max-content; max-width: calc(100vw - 16px); display: flex; flex-wrap: wrap;
  gap: 8px; align-items: center; padding: 12px; border-radius: 14px; background: #202124; border: 1px solid #5f6368; box-shadow: 0 2px 12px #0006 }
form { display: flex; flex-wrap: wrap; gap: 8px; align-items: center }
input { padding: 4px 6px; background: #303134; border: 1px solid #80868b; border-radius: 6px; max-width: 100% }
.zone { color: #bdc1c6 }
output { flex-basis: 100%; color: #f28b82 }
output:empty { display: none }
.panel { width: min(100%, 860px); max-height: min(70vh, 640px); overflow: auto; border-radius: 12px; padding: 12px 16px; border-top: 3px solid #fdd663 }
.panel.errors { border-top-color: #f28b82 }
[hidden] { display: none !important }
header { display: flex; justify-content: space-between; align-items: center; gap: 8px }
h2 { margin: 0; font-size: 15px }
ol { margin: 0; padding: 0; list-style: none }
li { margin-top: 12px; padding-top: 12px; border-top: 1px solid #3c4043; overflow-wrap: anywhere }
p { margin: 0 0 4px }
.head { color: #bdc1c6 }
.head b { color: #fdd663; font-weight: 600 }
.error .head b { color: #f28b82 }
.head code { color: #e8eaed }
i { color: #9aa0a6; font-style: normal }
.message { font-size: 15px; font-weight: 600 }
.help::before { content: 'hint '; color: #9aa0a6 }
pre, code { font: 12.5px/1.5 ui-monospace, 'SF Mono', Menlo, Consolas, monospace }
pre { margin: 6px 0; padding: 8px 0; overflow-x: auto; background: #17181a; border-radius: 8px; tab-size: 2 }
.line { display: block; white-space: pre; padding-inline-end: 8px }
.line.meant { background: #f28b8226 }
.number { color: #9aa0a6; user-select: none }
mark { background: none; color: #f28b82; text-decoration: underline wavy; text-underline-offset: 3px; text-decoration-skip-ink: none }
.warning mark { color: #fdd663 }
.warning .line.meant { background: #fdd66326 }
.message code, .help code { padding: 1px 4px; border-radius: 4px; background: #3c4043 }
.message code { font-size: 14px }
`;

/** For pages of the preview's own: what their text says stands in the panel as well. */
export const ownPageCss: string = `
body { margin: 0; padding: 12vh 16px; background: #f1f3f4; color: #202124; font: 15px/1.5 system-ui, sans-serif; text-align: center }
pre { display: none }
@media (prefers-color-scheme: dark) { body { background: #17181a; color: #e8eaed } }
`;
