"use client";
import "narrows";
import type {} from "narrows/react";

export function Figures() {
  return (
    <>
      <narrows-figure mechanism="coordination" people="12">
        <p>Output rises with the size of a team, reaches a peak, and falls.</p>
      </narrows-figure>
      <narrows-figure mechanism="constraint" chart="buffers">
        <p>A line is as fast as its narrowest stage.</p>
      </narrows-figure>
    </>
  );
}
