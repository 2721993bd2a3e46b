// For pages with frames of Narrows: gives each frame the height that it announces. Put <script src="…/resize.js"></script> beside them.
(function () {
  var home = new URL(".", document.currentScript.src);
  addEventListener("message", function (event) {
    var height = event.data && event.data.type === "narrows-height" ? event.data.height : NaN;
    if (typeof height !== "number" || !(height >= 100 && height <= 4000)) return;
    // Only the frame that says it, while it shows a page of this script's site; a sandboxed one has the origin "null".
    if (event.origin !== home.origin && event.origin !== "null") return;
    document.querySelectorAll("iframe").forEach(function (frame) {
      if (frame.contentWindow === event.source && frame.src.startsWith(home.href)) frame.style.height = Math.ceil(height) + "px";
    });
  });
})();
