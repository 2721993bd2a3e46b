// Runs before the first paint of a chapter: a lesson link that shows a part alone, or slides, shows nothing else before.
(function (root, given) {
  var theme = given.get("theme");
  if (theme === "light" || theme === "dark") root.dataset.theme = theme;
  if (given.has("at")) root.dataset.at = given.get("at");
  // Who comes to a setting or a figure comes to see what it says; all others may guess first.
  if (!location.search && !location.hash) root.dataset.fresh = "";
  if (!given.has("at") && !given.has("present")) return;
  root.dataset.lesson = "wait";
  // Where its script does not come, the chapter is better than nothing.
  setTimeout(function () {
    root.dataset.lesson = "ready";
  }, 8000);
})(document.documentElement, new URLSearchParams(location.search));
