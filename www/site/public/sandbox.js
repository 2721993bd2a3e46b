// A frame without an origin, such as sandbox="allow-scripts" makes, may load neither modules nor Wasm files from most hosts, but classic scripts.
if (self.origin === "null") {
  var own = document.currentScript;
  var policy = self.trustedTypes && trustedTypes.createPolicy("narrows-sandbox", { createScriptURL: function (address) { return address; } });
  // In order, and the first ones once the page is read. What is loaded on use (page/embed-classic.ts) goes the same way.
  self.narrowsLoad = function (name) {
    var script = document.createElement("script");
    var address = new URL("classic/" + name + ".js", own.src).href;
    script.src = policy ? policy.createScriptURL(address) : address;
    script.async = false;
    script.defer = true;
    document.head.append(script);
    return script;
  };
  self.narrowsLoad(own.dataset.mechanism);
  self.narrowsLoad("embed");
}
