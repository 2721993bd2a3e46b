// Runs before the first paint: a reader who chose light or dark last time sees no flash of the other.
try {
  var scheme = localStorage.getItem("narrows-theme");
  if (scheme === "light" || scheme === "dark") document.documentElement.dataset.theme = scheme;
} catch (error) {
  // No storage here (an opaque origin, or it is switched off): the system's preference stands.
}
