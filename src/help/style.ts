/** Colours keep a contrast of 7:1 on both grounds; nothing is told by colour alone. */
export const STYLE = `:root { color-scheme: light dark; --ink: #1b1b1b; --ground: #ffffff; --soft: #f3f4f6; --line: #c9ccd1; --link: #0b4a8f; --aside: #454545; }
@media (prefers-color-scheme: dark) { :root { --ink: #f0f0f0; --ground: #1c1c1e; --soft: #2a2a2e; --line: #4a4a50; --link: #9ecbff; --aside: #c8c8c8; } }
body { margin: 0; background: var(--ground); color: var(--ink); font: 16px/1.55 "Segoe UI", system-ui, sans-serif; }
main { max-width: 72rem; margin: 0 auto; padding: 1rem 1.25rem 4rem; }
h1 { font-size: 1.6rem; margin: 0.5rem 0; overflow-wrap: anywhere; }
h2 { font-size: 1.15rem; margin: 2rem 0 0.5rem; }
a { color: var(--link); }
a:focus-visible, .wide:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
code, pre { font: 0.92em/1.5 Consolas, ui-monospace, monospace; overflow-wrap: break-word; }
tbody th code { white-space: nowrap; }
td { min-width: 5rem; }
td:last-child { min-width: 14rem; }
pre { background: var(--soft); padding: 0.6rem 0.8rem; white-space: pre-wrap; border-radius: 4px; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: 0.95rem; }
caption { text-align: left; color: var(--aside); padding: 0.2rem 0; }
th, td { border-bottom: 1px solid var(--line); padding: 0.35rem 0.6rem; text-align: left; vertical-align: top; }
thead th { background: var(--soft); }
tbody th { font-weight: 600; }
.unseen { position: absolute; width: 1px; height: 1px; padding: 0; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.picture { margin: 0.5rem 0; }
.picture svg { width: 100%; max-width: 45rem; height: auto; display: block; }
.picture text { font: 12px "Segoe UI", system-ui, sans-serif; fill: var(--aside); }
.picture polyline { fill: none; stroke: var(--link); stroke-width: 2; }
.picture .grid { stroke: var(--line); stroke-width: 1; }
.picture .base { stroke: var(--ink); stroke-dasharray: 6 4; }
.picture .band { fill: var(--link); fill-opacity: 0.2; stroke: none; }
figcaption { color: var(--aside); font-size: 0.92rem; }
.short { columns: 20rem; }
.worked { color: var(--aside); }
.aside { color: var(--aside); font-size: 0.92rem; }
@media (max-width: 36rem) {
main { padding: 0.75rem 0.75rem 3rem; }
th, td { padding: 0.3rem 0.4rem; }
tbody th, tbody th code { white-space: normal; overflow-wrap: anywhere; }
tbody th { min-width: 6.4rem; }
td:last-child { min-width: 9rem; }
.stacked :is(table, tbody, tr, th, td) { display: block; }
.stacked caption { display: block; }
.stacked thead, .lines td:nth-child(3) { display: none; }
.stacked tr { border-bottom: 1px solid var(--line); padding: 0.4rem 0; }
.stacked :is(tbody th, td) { border: 0; padding: 0.1rem 0; min-width: 0; }
}
@media print { body { font-size: 10pt; } a { color: inherit; text-decoration: none; } tr { break-inside: avoid; } h2 { break-after: avoid; } }
`;
