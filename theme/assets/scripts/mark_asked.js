/* Says that something is asked for, before anything of the page of results is drawn: what stands there
   while nothing is asked would be taken away again under the reader's eyes. */

document.documentElement.classList.toggle("asked", /[#&]q=[^&]/.test(location.hash));
