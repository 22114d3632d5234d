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

  // Keeps what is typed as a draft, and shows what follows from it. The server does both, by the button that keeps and saves nothing:
  // its answer is the page as it would be, of which the marked parts (data-live) replace those that stand here.
  function draft(strip) {
    const quiet = 1000; // ms without a key before it is kept
    const longest = 5000; // ms that somebody who goes on typing waits for it
    const again = 15000; // ms until it is tried again
    const form = document.querySelector("form.case-form");
    const kept = strip.querySelector("[data-when=kept]");
    let timer;
    let since = null; // when the first word was typed that is not kept yet
    let underway = null;
    let leaving = false;

    function plan(wait) {
      clearTimeout(timer);
      timer = setTimeout(keep, wait);
    }

    function say(which) {
      for (const text of strip.querySelectorAll("[data-when]")) text.hidden = text.dataset.when !== which;
      strip.hidden = false;
    }

    function show(page) {
      const there = page.querySelector("[data-part=draft][data-kept] [data-when=kept]");
      if (!there) throw new Error("refused");
      if (kept.textContent !== there.textContent) kept.textContent = there.textContent; // once a minute: it is read aloud
      say("kept");
      for (const fresh of page.querySelectorAll("[data-live]")) {
        const stale = document.querySelector(`[data-live="${CSS.escape(fresh.dataset.live)}"]`);
        if (!stale || stale.innerHTML === fresh.innerHTML) continue;
        const open = [...stale.querySelectorAll("details")].map((one) => one.open);
        stale.replaceChildren(...fresh.childNodes);
        stale.querySelectorAll("details").forEach((one, i) => { if (i < open.length) one.open = open[i]; });
      }
    }

    function keep() {
      if (since === null || leaving || (underway && !document.hidden)) return;
      clearTimeout(timer);
      const typedAt = since;
      since = null;
      const body = new URLSearchParams(new FormData(form));
      body.set("_action", "keep");
      const sent = fetch(form.getAttribute("action"), { method: "POST", body, credentials: "same-origin", cache: "no-store", redirect: "manual", keepalive: document.hidden })
        .catch(() => Promise.reject(new Error("offline")))
        .then((answer) => {
          if (answer.type === "opaqueredirect") throw new Error("signed-out"); // it leads to the sign-in
          if (!answer.ok) throw new Error("refused");
          return answer.text();
        })
        .then((text) => show(new DOMParser().parseFromString(text, "text/html")))
        .catch((failure) => {
          since ??= typedAt;
          if (!leaving) say(["offline", "signed-out"].includes(failure.message) ? failure.message : "refused");
          return again;
        })
        .then((wait) => {
          if (underway === sent) underway = null;
          if (since !== null && !leaving) plan(wait ?? quiet);
        });
      underway = sent;
    }

    form.addEventListener("input", () => {
      leaving = false;
      since ??= Date.now();
      plan(Math.max(0, Math.min(quiet, since + longest - Date.now())));
    });
    // A draft that is still on its way would come after the form is saved, and outlive it.
    const leave = (event) => {
      if (underway) {
        event.preventDefault();
        underway.then(() => event.target.requestSubmit(event.submitter));
        return;
      }
      leaving = true;
      clearTimeout(timer);
    };
    for (const one of [form, strip.querySelector("form")]) one.addEventListener("submit", leave);
    document.addEventListener("visibilitychange", () => { if (document.hidden) keep(); });
    window.addEventListener("online", () => { if (since !== null) plan(0); });
    window.addEventListener("focus", () => { if (since !== null) plan(0); });
  }

  const parts = { session, draft };
  for (const element of document.querySelectorAll("[data-part]")) parts[element.dataset.part]?.(element);
})();
