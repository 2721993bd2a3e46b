import type {} from "narrows/svelte";
import type {} from "narrows/vue";
import type { SvelteHTMLElements } from "svelte/elements";
import type { GlobalComponents } from "vue";

export const svelte: SvelteHTMLElements["narrows-figure"] = { mechanism: "coordination", people: 12 };
export const vue: InstanceType<GlobalComponents["narrows-figure"]>["$props"] = { mechanism: "coordination", people: 12 };

// @ts-expect-error: a figure needs a mechanism.
export const empty: SvelteHTMLElements["narrows-figure"] = {};
