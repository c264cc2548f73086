// Stands before the worker of the search on the page of its frame, and gives it what a worker has.
{
  const page = window.parent;

  window.postMessage = (message) => page.postMessage(message, "*");

  // In a worker this waits. Material's waits for what it returns too.
  window.importScripts = (...scripts) =>
    scripts.reduce((before, address) => before.then(() => load(address)), Promise.resolve());

  const load = (address) =>
    new Promise((done, failed) => {
      const script = document.createElement("script");
      script.src = address;
      script.addEventListener("load", done);
      script.addEventListener("error", failed);
      document.head.append(script);
    });

  // Only the page that has the frame may ask.
  window.addEventListener("message", (event) => {
    if (event.source !== page) event.stopImmediatePropagation();
  });

  // Material looks whether its parent is one of its own; a file may not look into another.
  window.parent = undefined;
}
