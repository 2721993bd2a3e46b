import { resolve } from "node:path";
import EleventyVitePlugin from "@11ty/eleventy-plugin-vite";
import { anchor, anchorTo } from "./site/lib/anchors.js";
import { answer, askedUnit, figure, levers, live, named, valued } from "./site/lib/figures.js";
import { code } from "./site/lib/codes.js";
import { block, inline } from "./site/lib/content.js";
import { fingerprint } from "./site/lib/fingerprint.js";
import { headLinks } from "./site/lib/head-links.js";
import { LANGUAGE, outputOf } from "./site/lib/languages.js";
import { lessonMarkdown } from "./site/lib/lesson-markdown.js";
import { mark, pinched } from "./site/lib/marks.js";
import { equation, symbol } from "./site/lib/math.js";
import { path } from "./site/lib/paths.js";
import { preset } from "./site/lib/presets.js";
import { plainImports } from "./site/lib/plain-imports.js";
import { published } from "./site/lib/site-url.js";
import { still } from "./site/lib/stills.js";
import { words } from "./site/lib/words.js";

const OUTPUT = outputOf(LANGUAGE);

/**
 * The folder of scripts, styles and Wasm is called by a hash of all that they are built of, and they are called by their
 * names alone: a hash behind each name would be in every list of them that a page loads, half a kilobyte in all.
 */
const ASSETS = `assets/${fingerprint(["page", "widgets", "sheets", "generated"].map((room) => path(room)))}`;
/** What pages with figures share is one chunk: each further file is one more request, and shrinks less by itself. */
const SHARED = ["page/address.ts", "page/read-address.ts", "page/problems.ts", "widgets/define.ts", "widgets/figure-element.ts", "widgets/levers-element.ts", "widgets/lists.ts"];
const NAMES = { entryFileNames: `${ASSETS}/[name].js`, chunkFileNames: `${ASSETS}/[name].js`, assetFileNames: `${ASSETS}/[name][extname]` };

export default function (config) {
  config.addPlugin(EleventyVitePlugin, {
    tempFolderName: ".cache/site",
    viteOptions: {
      base: "./",
      plugins: [headLinks(), plainImports()],
      resolve: {
        alias: Object.fromEntries(["page", "widgets", "sheets", "generated"].map((room) => [`/${room}`, resolve(room)])),
      },
      worker: { format: "es", plugins: () => [plainImports()], rollupOptions: { output: NAMES } },
      build: {
        target: "es2022",
        assetsInlineLimit: 0,
        modulePreload: { polyfill: false, resolveDependencies: (file, found, { hostType }) => (hostType === "html" ? found : []) },
        reportCompressedSize: false,
        assetsDir: ASSETS,
        rollupOptions: { output: { ...NAMES, manualChunks: { shared: SHARED.map((file) => path(file)) } } },
      },
      logLevel: "warn",
    },
  });

  // Vite copies what lies in public/ of its root as it is.
  config.addPassthroughCopy({ "site/public": "public" });

  config.addFilter("words", words);
  config.addFilter("published", published);
  config.addFilter("inline", inline);
  config.addFilter("block", block);
  config.addFilter("equation", equation);
  config.addFilter("symbol", symbol);
  config.addFilter("mark", mark);
  config.addShortcode("pinched", (options) => pinched(options));
  config.addShortcode("figure", figure);
  config.addShortcode("live", live);
  config.addShortcode("levers", levers);
  config.addShortcode("answer", answer);
  config.addShortcode("preset", preset);
  config.addFilter("askedUnit", askedUnit);
  config.addShortcode("anchor", anchor);
  config.addShortcode("still", (mechanism, picture) => still({ mechanism, ...picture }));
  config.addFilter("anchorTo", anchorTo);
  config.addFilter("named", named);
  config.addFilter("valued", valued);
  config.addFilter("code", code);
  config.addFilter("lessonMarkdown", lessonMarkdown);
  // Good inside a page too, where no text may end the script element that it stands in.
  config.addFilter("json", (data) => JSON.stringify(data).replaceAll("<", "\\u003c"));

  return {
    dir: { input: "site/pages", includes: "../_includes", data: "../_data", output: OUTPUT },
    htmlTemplateEngine: "njk",
    templateFormats: ["njk"],
  };
}
