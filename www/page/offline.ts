/** The explainer's pages as one classic script, for files that are opened without a server. */

// In this order: it puts the page there that `main` brings to life.
import "./offline-pages.js";
import "./main.js";
