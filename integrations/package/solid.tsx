/** @jsxImportSource solid-js */
import type {} from "narrows/solid";

export const figure = <narrows-figure mechanism="coordination" people={12} />;

// @ts-expect-error: a figure needs a mechanism.
export const empty = <narrows-figure />;
