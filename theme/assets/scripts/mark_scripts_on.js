/* Says that scripts run, before anything is drawn. Material says so at the end of the page, when what
   was left out for those without scripts would push aside what they read already. */

document.documentElement.classList.replace("no-js", "js");
