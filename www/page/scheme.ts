/** The button for light and dark. Until it is used the system's preference stands. */

const KEY = "narrows-theme";
type Scheme = "light" | "dark";

export function watchScheme(): void {
  const button = document.querySelector<HTMLButtonElement>("#scheme");
  if (button === null) return;
  const system = matchMedia("(prefers-color-scheme: dark)");
  const current = (): Scheme => {
    const chosen = document.documentElement.dataset["theme"];
    return chosen === "light" || chosen === "dark" ? chosen : system.matches ? "dark" : "light";
  };
  const name = (): void => {
    button.textContent = (current() === "dark" ? button.dataset["light"] : button.dataset["dark"]) ?? "";
  };
  button.addEventListener("click", () => {
    const chosen = current() === "dark" ? "light" : "dark";
    document.documentElement.dataset["theme"] = chosen;
    remember(chosen);
    name();
  });
  system.addEventListener("change", name);
  name();
  button.hidden = false;
}

function remember(scheme: Scheme): void {
  try {
    localStorage.setItem(KEY, scheme);
  } catch {
    // An opaque origin has no storage: the choice lasts as long as the page.
  }
}
