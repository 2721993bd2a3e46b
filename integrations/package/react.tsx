import type {} from "narrows/react";

export const figure = (
  <narrows-figure mechanism="coordination" people={12} controls="none" className="wide">
    <p>Output rises with the size of a team, reaches a peak, and falls.</p>
  </narrows-figure>
);

// @ts-expect-error: a figure needs a mechanism.
export const empty = <narrows-figure />;
