// Stands before Material's script on the pages of the site without a server, where a browser starts
// no worker: what asks for one gets a frame. The frame's page has the worker's name and loads it.
if (location.protocol === "file:") {
  window.Worker = class extends EventTarget {
    constructor(script) {
      super();
      const frame = document.createElement("iframe");
      frame.hidden = true;
      frame.src = String(script).replace(/\.js$/, ".html");
      this.loaded = new Promise((done) => {
        frame.addEventListener("load", () => done(frame.contentWindow));
      });
      window.addEventListener("message", ({ data, source }) => {
        if (source === frame.contentWindow) {
          this.dispatchEvent(new MessageEvent("message", { data }));
        }
      });
      document.body.append(frame);
    }

    postMessage(message) {
      // A page that is a file has no origin that could be named.
      this.loaded.then((frame) => frame.postMessage(message, "*"));
    }
  };
}
