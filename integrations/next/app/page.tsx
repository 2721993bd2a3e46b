import type {} from "narrows/react";
import { evaluate } from "narrows/core";
import { Figures } from "./figures";

/** Rendered on the server: its number is computed there. */
export default async function Page() {
  const { outputs } = await evaluate("coordination", { people: 12 });
  return (
    <main>
      <p data-outputs={Object.keys(outputs).length}>A figure by Next</p>
      <Figures />
    </main>
  );
}
