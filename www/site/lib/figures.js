export function figure(o) { return `<div class="narrows-holder"><narrows-figure mechanism="${o.mechanism}" chart="${o.chart??""}"><div style="height:${o.height}px">${o.mechanism}</div></narrows-figure></div>`; }
export function live(id, name) { return `<p class="say">${id} ${name}</p>`; }
export function present(...a) { return a.join(" "); }
