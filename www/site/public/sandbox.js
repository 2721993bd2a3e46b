// A frame without an origin, such as sandbox="allow-scripts" makes, may load neither modules nor Wasm files from most hosts, but classic scripts.
if (self.origin === "null") {
  var own = document.currentScript;
  var policy = self.trustedTypes && trustedTypes.createPolicy("narrows-sandbox", { createScriptURL: function (address) { return address; } });
  [own.dataset.mechanism, "embed"].forEach(function (name) {
    var script = document.createElement("script");
    var address = new URL("classic/" + name + ".js", own.src).href;
    script.src = policy ? policy.createScriptURL(address) : address;
    // In order, and once the page is read.
    script.async = false;
    script.defer = true;
    document.head.append(script);
  });
}
