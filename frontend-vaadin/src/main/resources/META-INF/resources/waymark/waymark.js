/* What the server cannot do for us: light or dark, jumps within a page, the warning before a session ends. */
(() => {
  const own = document.currentScript;

  // Appearance
  const root = document.documentElement;
  const chosen = () => localStorage.getItem("waymark.appearance") ?? "auto";
  document.addEventListener("change", (event) => {
    if (event.target.name !== "appearance") return;
    if (event.target.value === "auto") {
      localStorage.removeItem("waymark.appearance");
      delete root.dataset.appearance;
    } else {
      localStorage.setItem("waymark.appearance", event.target.value);
      root.dataset.appearance = event.target.value;
    }
  });
  const showChoice = () => {
    const radio = document.querySelector(`input[name="appearance"][value="${chosen()}"]`);
    if (radio && !document.querySelector('input[name="appearance"]:checked')) radio.checked = true;
  };
  new MutationObserver(showChoice).observe(document.body, { childList: true, subtree: true });

  // Jumps within the page. The base address of the page is not the page's own, so "#here" would lead away.
  let cameFrom = null;
  const jump = (id) => {
    const target = document.getElementById(id);
    if (!target) return;
    target.closest("details")?.setAttribute("open", "");
    if (!target.matches("a, button, input, textarea, select, [tabindex]")) target.setAttribute("tabindex", "-1");
    target.focus({ preventScroll: true });
    target.scrollIntoView();
  };
  document.addEventListener(
    "click",
    (event) => {
      const link = event.target.closest?.('a[href^="#"]');
      if (!link) return;
      event.preventDefault();
      event.stopPropagation();
      if (link.matches(".back-to-text") && cameFrom?.isConnected) {
        cameFrom.focus();
        return;
      }
      if (link.closest(".prose")) cameFrom = link;
      jump(link.getAttribute("href").slice(1));
    },
    true,
  );

  // Another version of the same page opens at the place where one is.
  document.addEventListener(
    "click",
    (event) => {
      const link = event.target.closest?.("a[data-keeps-place]");
      if (!link) return;
      const above = (place) => place.getBoundingClientRect().top < window.innerHeight / 3;
      link.hash = [...document.querySelectorAll("[data-place]")].findLast(above)?.id ?? "";
    },
    true,
  );

  // Vaadin's router follows links of HTML only; those in a drawing are handed on as one.
  document.addEventListener(
    "click",
    (event) => {
      const drawn = event.target.closest?.("svg a[href]");
      if (!drawn || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      event.stopPropagation();
      const link = document.createElement("a");
      link.href = drawn.getAttribute("href");
      document.body.append(link);
      link.click();
      link.remove();
    },
    true,
  );

  window.waymark = {
    /** After each navigation: the focus goes to the heading, or to the place that the address names. */
    arrive(main, moved) {
      // The router writes the address only after it has shown the page.
      setTimeout(() => {
        const place = location.hash.slice(1);
        if (place && document.getElementById(place)) jump(place);
        else if (moved) {
          window.scrollTo(0, 0);
          main.querySelector("h1")?.focus({ preventScroll: true });
        }
      });
    },
  };

  // Session: any request of any tab of this browser keeps it.
  const lasts = Number(own.dataset.sessionSeconds) * 1000;
  const warnBefore = 2 * 60 * 1000;
  const contact = () => localStorage.setItem("waymark.contact", String(Date.now()));
  const remaining = () => lasts - (Date.now() - Number(localStorage.getItem("waymark.contact")));
  const signedIn = () => document.querySelector('form[action="logout"]') !== null;
  let warning = null;

  contact();
  new PerformanceObserver((requests) => {
    if (requests.getEntries().some((request) => request.name.includes("v-r=uidl"))) contact();
  }).observe({ type: "resource" });

  const signInAgain = () => {
    location.href = "/session/resume?to=" + encodeURIComponent(location.pathname + location.search);
  };
  const stay = async () => {
    const answer = await fetch("/session/keep", { redirect: "manual" }).catch(() => null);
    if (answer?.status === 204) contact();
    else if (answer?.status === 401 || answer?.type === "opaqueredirect") signInAgain();
  };
  const warn = () => {
    warning = document.createElement("dialog");
    warning.className = "session-warning";
    warning.setAttribute("aria-labelledby", "session-warning-title");
    warning.innerHTML = `<h2 id="session-warning-title">You will be signed out in two minutes</h2>
      <p>Nothing has happened here for a while. What you have saved is safe.</p>
      <div class="actions"><button class="button primary" type="button">Stay signed in</button></div>`;
    warning.querySelector("button").addEventListener("click", stay);
    warning.addEventListener("cancel", stay);
    document.body.append(warning);
    warning.showModal();
  };
  setInterval(() => {
    if (!signedIn()) return;
    const left = remaining();
    if (left <= 0) signInAgain();
    else if (left <= warnBefore && !warning) warn();
    else if (left > warnBefore && warning) {
      warning.remove();
      warning = null;
    }
  }, 1000);
})();
