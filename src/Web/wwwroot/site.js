// The one script of the site. Pages work without it. Each part below belongs to elements marked data-part="its name",
// and does nothing where there are none; to add a part, add a function to the list.
(() => {
  "use strict";

  // Warns two minutes before the session ends. The server says how long there is: another tab may have gone on working.
  function session(strip) {
    const warnFrom = 120; // seconds before the end
    const askAgain = 15; // seconds between questions while the warning shows
    let timer;

    const ask = (options) =>
      fetch(strip.action, { credentials: "same-origin", cache: "no-store", ...options })
        .then((answer) => (answer.ok ? answer.text() : Promise.reject(new Error(answer.status))))
        .then((seconds) => go(Number(seconds)))
        .catch(() => wait(askAgain, check)); // offline: the end is not known, so nothing is claimed

    const check = () => ask({ method: "GET" });

    function wait(seconds, then) {
      clearTimeout(timer);
      timer = setTimeout(then, Math.max(1, seconds) * 1000);
    }

    function show(which, left) {
      for (const text of strip.querySelectorAll("[data-when]")) text.hidden = text.dataset.when !== which;
      strip.querySelector("[data-minutes]").textContent = String(Math.max(1, Math.ceil(left / 60)));
      strip.hidden = which === null;
    }

    function go(left) {
      if (left <= 0) show("over", 0);
      else if (left <= warnFrom) show("soon", left);
      else show(null, left);
      wait(left > warnFrom ? left - warnFrom : Math.min(askAgain, left || askAgain), check);
    }

    strip.addEventListener("submit", (event) => {
      event.preventDefault();
      ask({ method: "POST", body: new FormData(strip) });
    });
    document.addEventListener("visibilitychange", () => { if (!document.hidden) check(); });
    const left = Number(strip.dataset.left);
    wait(left - warnFrom, check);
  }

  const parts = { session };
  for (const element of document.querySelectorAll("[data-part]")) parts[element.dataset.part]?.(element);
})();
