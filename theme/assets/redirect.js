/* Leads on from an address where no page stands, and takes the place on the page along. A place that
   moved by itself has a link of its own, whose id is its name. */

(() => {
  "use strict";

  const place = location.hash.slice(1);
  const link = document.getElementById(place) ?? document.querySelector("a");
  const to = new URL(link.href);
  if (!link.id && !to.hash) to.hash = place;
  location.replace(to);
})();
